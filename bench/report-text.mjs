// One report of three pages as a document tree, another for each number: the same words for every engine.

const WORK = [
  'Chủ động tham mưu cho lãnh đạo đơn vị xây dựng kế hoạch công tác năm, phân công rõ người, rõ việc, rõ thời hạn và rõ kết quả; đến cuối năm đã hoàn thành {n} trên {m} nhiệm vụ được giao, trong đó {k} nhiệm vụ hoàn thành trước thời hạn.',
  'Trực tiếp rà soát, cắt giảm thời gian giải quyết {k} thủ tục hành chính thuộc lĩnh vực phụ trách; tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt {p}%, không có hồ sơ quá hạn do nguyên nhân chủ quan.',
  'Phối hợp với các cơ quan, đơn vị liên quan tổ chức {k} lớp tập huấn nghiệp vụ cho {n} lượt cán bộ, công chức cấp xã; nội dung thiết thực, gắn với tình huống phát sinh ở cơ sở, được người học đánh giá cao.',
  'Đề xuất và trực tiếp triển khai giải pháp quản lý hồ sơ điện tử, giúp giảm {p}% thời gian tra cứu, tiết kiệm {n} triệu đồng chi phí in ấn mỗi năm; giải pháp được công nhận có phạm vi ảnh hưởng trong toàn tỉnh.',
  'Tham gia đoàn công tác hỗ trợ các xã vùng sâu khắc phục hậu quả mưa lũ, vận động được {n} triệu đồng và {m} suất quà cho các hộ gia đình bị thiệt hại, góp phần sớm ổn định đời sống của Nhân dân.',
  'Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước, nội quy, quy chế của cơ quan; giữ gìn đoàn kết nội bộ, được đồng nghiệp và người dân tin tưởng, quý mến.',
];
const AWARDS = [
  'Chiến sĩ thi đua cơ sở',
  'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  'Giấy khen của Giám đốc Sở',
];
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

const run = (text, style = {}) => ({ text, ...style });
const paragraph = (role, ...line) => ({ kind: 'paragraph', role, line });
const heading = (text) => paragraph('muc', run(text, { bold: true }));

/** The report of person `i`. */
export function report(i) {
  const name = `Trần Văn Mẫu ${i + 1}`;
  const fill = (text, j) =>
    text
      .replace('{n}', String(40 + ((i * 7 + j * 13) % 160)))
      .replace('{m}', String(200 + ((i * 11 + j * 3) % 90)))
      .replace('{k}', String(2 + ((i + j) % 17)))
      .replace('{p}', String(80 + ((i + j * 5) % 20)));
  const year = (y, j) => [
    paragraph('khoan', run(`${j + 1}. Kết quả công tác năm ${y}:`, { bold: true })),
    ...[0, 1, 2].map((k) => paragraph('noi_dung', run(fill(WORK[(i + j * 2 + k) % WORK.length], j + k)))),
  ];
  return {
    id: 'bao-cao',
    title: `Báo cáo thành tích của ${name}`,
    author: 'Sở Nội vụ tỉnh Mẫu',
    date: '2026-04-08',
    blocks: [
      {
        kind: 'letterhead',
        co_quan_chu_quan: 'UBND tỉnh Mẫu',
        co_quan: 'Sở Nội vụ',
        so_ky_hieu: `${i + 1}/BC-SNV`,
        dia_danh: 'Mẫu',
        ngay: '2026-04-08',
      },
      {
        kind: 'title',
        ten_loai: 'BÁO CÁO THÀNH TÍCH',
        trich_yeu: ['ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA THỦ TƯỚNG CHÍNH PHỦ'],
        rule: false,
      },
      heading('I. SƠ LƯỢC LÝ LỊCH'),
      paragraph('noi_dung', run('1. Họ và tên: '), run(name, { bold: true }), run('; giới tính: Nam.')),
      paragraph(
        'noi_dung',
        run('2. Quê quán: xã Ví Dụ, tỉnh Mẫu. Nơi thường trú: thôn Minh Họa, xã Ví Dụ, tỉnh Mẫu.'),
      ),
      paragraph(
        'noi_dung',
        run('3. Đơn vị công tác: Phòng Minh Họa, Sở Nội vụ tỉnh Mẫu. Chức vụ: Chuyên viên.'),
      ),
      paragraph(
        'noi_dung',
        run('4. Quá trình công tác: '),
        run('từ 2012 đến 2018: nhân viên tổng hợp; từ 2019 đến nay: chuyên viên phòng nghiệp vụ.', {
          italic: true,
        }),
      ),
      heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
      ...[2022, 2023, 2024, 2025, 2026].flatMap(year),
      heading('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
      awards(i),
      {
        kind: 'signature',
        noi_nhan: [],
        left: {
          chuc_vu: ['XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ'],
          ghi_chu: '(Ký, đóng dấu)',
          ho_ten: 'Lê Văn Khuôn Mẫu',
        },
        right: { chuc_vu: ['NGƯỜI BÁO CÁO'], ghi_chu: '(Ký, ghi rõ họ và tên)', ho_ten: name },
      },
    ],
  };
}

function awards(i) {
  const cell = (text, style) => [[run(text, style)]];
  const widths = [0.1, 0.36, 0.26, 0.28];
  return {
    kind: 'table',
    columns: widths.map((width, k) => ({ width, align: k === 0 ? 'center' : 'left' })),
    header: ['Năm', 'Danh hiệu, hình thức', 'Số quyết định', 'Cơ quan ban hành'].map((text) =>
      cell(text, { bold: true }),
    ),
    rows: YEARS.map((y, k) => [
      cell(String(y)),
      cell(AWARDS[(i + k) % AWARDS.length]),
      cell(`Quyết định số ${100 + ((i * 17 + k * 31) % 800)}/QĐ-UBND`),
      cell('Ủy ban nhân dân tỉnh Mẫu'),
    ]),
  };
}

/** The texts of a letterhead, left and right, line by line, for engines that know no letterhead. */
export function letterheadLines({ co_quan_chu_quan, co_quan, so_ky_hieu, dia_danh, ngay }) {
  const [y, m, d] = ngay.split('-');
  return {
    left: [
      run(co_quan_chu_quan.toUpperCase()),
      run(co_quan.toUpperCase(), { bold: true }),
      run(`Số: ${so_ky_hieu}`),
    ],
    right: [
      run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
      run('Độc lập - Tự do - Hạnh phúc', { bold: true }),
      run(`${dia_danh}, ngày ${d} tháng ${m} năm ${y}`, { italic: true }),
    ],
  };
}

/** The lines of one who signs, room for the signature among them. */
export function signatoryLines({ chuc_vu, ghi_chu, ho_ten }) {
  const office = chuc_vu.map((text) => run(text, { bold: true }));
  const room = [0, 1, 2].map(() => run(' '));
  return [...office, run(ghi_chu, { italic: true }), ...room, run(ho_ten, { bold: true })];
}

/** How peers set a paragraph: sizes and indents of the same profile, in pt. */
export const STYLE = {
  page: { width: 595.28, height: 841.89, top: 56.7, bottom: 56.7, left: 85.05, right: 56.7 },
  size: 14,
  small: 13,
  before: 6,
  firstLine: 36,
};
