// The judge alone, in a process of its own, printed as JSON: what the examples take once read, and many people with a
// long history through the points of one award. Bundled with our modules, as the program ships them, before it runs.
//   node judging.cjs <package root> <rounds> <people> <years>
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadEngine } from '../src/cli/engine.ts';
import { open } from '../src/cli/open.ts';
import { isoDate } from '../src/core/date.ts';
import { proveCriteria } from '../src/judge/criteria.ts';
import { judge } from '../src/judge/judge.ts';
import { workCalendar } from '../src/law/calendar.ts';

const [packageRoot, rounds, people, years] = process.argv.slice(2).map((arg, i) => (i ? Number(arg) : arg));
const today = isoDate('2026-08-15');
const quiet = { isTTY: false, write() {} };
const env = { packageRoot, cwd: packageRoot, today, version: '', stdout: quiet, stderr: quiet };

/** Both cores of the machine that the aim speaks of. */
const THREADS = 2;

if (isMainThread) void measure();
else prove();

async function measure() {
  const judged = dossiers();
  const alone = ladder(0, people)();
  console.log(JSON.stringify({ dossiers: judged, ladder: { ...alone, shared: await shared() } }));
}

/** A thread's part of the people, at a word of the other. */
function prove() {
  const part = ladder(workerData.from, workerData.to);
  parentPort.once('message', () => parentPort.postMessage(part()));
  parentPort.postMessage('ready');
}

/**
 * Example → ms of the first judging of the process, and all once V8 knows the code: each time between the others, as one
 * of a folder; the same as a dossier never seen; again and again, as one that somebody works on.
 */
function dossiers() {
  const names = readdirSync(path.join(packageRoot, 'examples')).filter((name) => /^\d\d-/.test(name));
  const opened = names.map((name) => ({ name, ...open([path.join('examples', name)], env) }));
  const { law, validators, names: words } = opened[0].engine;
  const input = { law, validators, names: words, today };
  const timed = (workspace) => {
    const start = performance.now();
    judge(workspace, input);
    return performance.now() - start;
  };
  const rows = opened.map((one) => ({
    name: one.name,
    nominations: one.workspace.dossiers.flatMap((d) => d.submissions.flatMap((s) => s.nominations)).length,
    first: timed(one.workspace),
    between: [],
    unseen: [],
    again: [],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, { workspace }] of opened.entries()) {
      rows[i].between.push(timed(workspace));
      rows[i].unseen.push(timed(copied(workspace)));
    }
  }
  for (const [i, { workspace }] of opened.entries())
    for (let round = 0; round < rounds; round++) rows[i].again.push(timed(workspace));
  return rows;
}

/** The same dossier as a new one: what is remembered of its objects, and of the files on the disk, has to be found again. */
function copied({ dossiers: own, ...rest }) {
  const copies = new Map();
  const copy = (document) => {
    if (!copies.has(document)) copies.set(document, { ...document, data: structuredClone(document.data) });
    return copies.get(document);
  };
  const carried = ({ document, nominations }) => ({
    document: copy(document),
    nominations: nominations.map((one) => ({ ...one, document: copy(one.document) })),
  });
  return {
    ...rest,
    dossiers: own.map((dossier) => ({
      ...dossier,
      submissions: dossier.submissions.map(carried),
      loose: dossier.loose.map(copy),
    })),
  };
}

/** ms for all people, a part to each thread; what the threads load, and the people made up, is not timed. */
async function shared() {
  const part = people / THREADS;
  const workers = Array.from(
    { length: THREADS },
    (_, i) =>
      new Worker(process.argv[1], {
        argv: process.argv.slice(2),
        workerData: { from: Math.round(i * part), to: Math.round((i + 1) * part) },
      }),
  );
  const said = () => Promise.all(workers.map((worker) => once(worker, 'message')));
  await said();
  const start = performance.now();
  for (const worker of workers) worker.postMessage('go');
  await said();
  return performance.now() - start;
}

/** What proves the people from one number to another through each point of the order's lowest class that is open to them. */
function ladder(from, to) {
  const { law, validators } = loadEngine(env);
  const snapshot = law.at({ ngay_trinh: today, ngay_tiep_nhan: today, hom_nay: today });
  const calendar = workCalendar(law.data.lich);
  const around = { law, snapshot, calendar, evidence: () => 'ok', folder: [], self: '' };
  const points = snapshot.tieu_chuan.filter(
    ({ hinh_thuc, id }) => hinh_thuc === 'huan_chuong_lao_dong_hang_ba' && /\.k1\.[^.]+$/.test(id),
  );
  const cases = Array.from({ length: to - from }, (_, i) => person(from + i));
  return () => {
    const results = {};
    const start = performance.now();
    for (const data of cases) {
      for (const point of points) {
        const { ket_qua } = proveCriteria(point, data, around, validators);
        results[ket_qua] = (results[ket_qua] ?? 0) + 1;
      }
    }
    return { ms: performance.now() - start, points: points.length, results };
  };
}

/** A rating, a title and now and then a higher award each year; every person's record differs in step with its number. */
function person(i) {
  const last = Number(today.slice(0, 4)) - 1;
  const xep_loai = [];
  const da_khen = [];
  for (let back = years - 1; back >= 0; back--) {
    const nam = last - back;
    const ngay = `${nam + 1}-01-10`;
    const best = (i + back) % 3 > 0;
    const muc = (i * 7 + back) % 23 === 0 ? 'hoan_thanh' : best ? 'hoan_thanh_xuat_sac' : 'hoan_thanh_tot';
    xep_loai.push({ nam, muc, so: `${i}/QĐ-XL`, ngay });
    const won = (ten, so) => da_khen.push({ ten, nam, loai_hinh: 'cong_trang', so: `${so}-${i}`, ngay });
    won('lao_dong_tien_tien', `${nam}/LĐTT`);
    if (best) won('chien_si_thi_dua_co_so', `${nam}/CSTĐ`);
    if ((i + back) % 6 === 0) won('bang_khen_bo_tinh', `${nam}/BK`);
    if (back === 7 + (i % 4)) won('bang_khen_ttg', `${nam}/TTg`);
  }
  return {
    de_nghi: {
      doi_tuong: { loai: 'ca_nhan', ten: 'Trần Văn Mẫu', nhom: 'can_bo' },
      hinh_thuc: 'huan_chuong_lao_dong_hang_ba',
      loai_hinh: 'cong_trang',
      xep_loai,
      da_khen,
      sang_kien: [],
      ky_luat: [],
      vu_viec: [],
      tra_loi: { chap_hanh_tot: { ket_qua: true, nguoi: 'Lê Văn Thử', chuc_vu: 'Giám đốc', ngay: today } },
    },
    dot_trinh: { to_trinh: { ngay: today } },
  };
}
