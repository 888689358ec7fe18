using System.Collections.Immutable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Examine.Known;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Examining;

/// <summary>Documents of one park-year to look at.</summary>
public sealed record ExaminationRequest(Park Park, IReadOnlyList<UploadedDocument> Documents)
{
    /// <summary>The documents of the year before, to compare the choice with.</summary>
    public IReadOnlyList<UploadedDocument> LastYear { get; init; } = [];

    /// <summary>True: the files are kept in the file store, not only their names and hashes.</summary>
    public bool Keep { get; init; }
}

/// <summary>Reads finished documents, ours or another park's, and records what contradicts itself or the standard.</summary>
public sealed class ExamineDocuments(StandardsLibrary standards, ReportLibrary library, ChainWriter chain, FileStore files, JobRunner jobs) : IDisposable
{
    /// <summary>Ours: report, table and form of two years, and some to spare.</summary>
    public const int MostFiles = 12;

    /// <summary>Longer work goes on as a job while the page is free.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Two at a time: a set of large files must not take the whole machine from the others.
    private readonly SemaphoreSlim _places = new(2);

    public void Dispose() => _places.Dispose();

    /// <summary>Examines the files and returns when it is done.</summary>
    public async Task<Result<Examination>> HandleAsync(Viewer viewer, ExaminationRequest request, CancellationToken cancellation) =>
        Fault(viewer, request) is { } fault ? fault : await RunAsync(viewer, request, null, cancellation);

    /// <summary>The same for a page: what takes longer than <see cref="Patience"/> goes on as a job.</summary>
    public async Task<Result<ExaminationStart>> StartAsync(Viewer viewer, ExaminationRequest request, CancellationToken cancellation)
    {
        if (Fault(viewer, request) is { } fault)
        {
            return fault;
        }

        // Not disposed here: the job may still cancel by it when this call has returned.
        var stop = new CancellationTokenSource();
        var progress = new FilesDone();
        var working = Task.Run(() => RunAsync(viewer, request, progress, stop.Token), CancellationToken.None);
        if (await Task.WhenAny(working, Task.Delay(Patience, cancellation)) == working)
        {
            var examined = await working;
            return examined.IsOk ? new ExaminationStart(examined.Value.Id, null) : Result<ExaminationStart>.Failed(examined.Problems);
        }

        var job = await jobs.EnqueueAsync(viewer, new JobRequest("examine", $"检查 {request.Documents.Count} 份文档", $"Examining {request.Documents.Count} documents") { Park = request.Park.Id }, async (run, cancelled) =>
        {
            run.Expect(request.Documents.Count + request.LastYear.Count + 1);
            progress.Now = run;
            await using var registered = cancelled.Register(stop.Cancel);
            return Outcome(request.Park, await working);
        }, CancellationToken.None);
        return new ExaminationStart(null, job.Id);
    }

    private async Task<Result<Examination>> RunAsync(Viewer viewer, ExaminationRequest request, FilesDone? progress, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            var found = Examine(request, progress, cancellation);
            return found.IsOk ? await RecordAsync(viewer, request, found.Value, cancellation) : Result<Examination>.Failed(found.Problems);
        }
        finally
        {
            _places.Release();
        }
    }

    private Result<Found> Examine(ExaminationRequest request, FilesDone? progress, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var documents = Read(request.Documents, problems, progress, cancellation);
        var before = Read(request.LastYear, problems, progress, cancellation);
        if (problems.Count > 0)
        {
            return Result<Found>.Failed(problems);
        }

        cancellation.ThrowIfCancellationRequested();
        return new Found(Examiner.Examine(new Documents.Examine.ExamineRequest
        {
            Standard = KnownStandardReading.Read(standards, standards.Standards[request.Park.StandardCode]),
            Documents = documents,
            PreviousYear = before,
            Terms = library.Terms,
        }));
    }

    private static ImmutableArray<ExaminedText> Read(IReadOnlyList<UploadedDocument> uploads, List<Problem> problems, FilesDone? progress, CancellationToken cancellation)
    {
        var texts = ImmutableArray.CreateBuilder<ExaminedText>();
        foreach (var upload in ExaminedSet.WithoutPrints(uploads, upload => upload.Name))
        {
            cancellation.ThrowIfCancellationRequested();
            var read = ExaminedSet.Read(upload.Name, upload.Name, upload.Bytes);
            problems.AddRange(read.Problems);
            if (read.IsOk)
            {
                texts.Add(read.Value);
            }

            progress?.Add();
        }

        return texts.ToImmutable();
    }

    private async Task<Result<Examination>> RecordAsync(Viewer viewer, ExaminationRequest request, Found found, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var examination = new Examination(request.Park.Id, request.Park.StandardCode, found.Findings).By(viewer.Name, work.Now);
        work.Db.Add(examination);
        foreach (var (place, (upload, isLastYear)) in request.Documents.Select(upload => (upload, false)).Concat(request.LastYear.Select(upload => (upload, true))).Index())
        {
            var document = new ExaminedDocument(examination, place, upload, isLastYear);
            work.Db.Add(document);
            if (request.Keep)
            {
                using var content = new MemoryStream(upload.Bytes, writable: false);
                var kept = await files.KeepAsync(work, viewer, new FileOffer(request.Park.Id, upload.Name, content), cancellation);
                if (!kept.IsOk)
                {
                    return Result<Examination>.Failed(kept.Problems);
                }

                document.KeptAs(kept.Value.Id);
            }
        }

        work.Audit("document.examine", new("examination", examination.Id.ToString("D"), request.Park.Id),
            after: $"{string.Join("、", request.Documents.Select(upload => upload.Name))}：{examination.Errors}+{examination.Doubts}");
        await work.CommitAsync(cancellation);
        return examination;
    }

    private static Problem? Fault(Viewer viewer, ExaminationRequest request)
    {
        if (!viewer.MayInPark(Permission.ReportWrite, request.Park.Id))
        {
            return new Problem("examine-forbidden", "", "检查文档是编写报告的人的权限；请向园区管理员申请。", "Examining documents is for those who write reports; ask the park administrator.");
        }

        var all = request.Documents.Concat(request.LastYear).ToList();
        return request.Documents.Count == 0 ? new Problem("examine-nothing", "", "没有文件；请选择 .docx、.xlsx、.txt 或 .pdf。", "No file; choose .docx, .xlsx, .txt or .pdf.")
            : all.Count > MostFiles ? new Problem("examine-too-many", "", $"一次最多 {MostFiles} 个文件，收到 {all.Count} 个；请分次检查。", $"At most {MostFiles} files at once, {all.Count} were sent; examine them in parts.")
            : all.Select(upload => upload.Fault).FirstOrDefault(fault => fault is not null);
    }

    private static JobOutcome Outcome(Park park, Result<Examination> examined) => examined.IsOk
        ? new JobOutcome(true, $"矛盾 {examined.Value.Errors} 处，存疑 {examined.Value.Doubts} 处。", $"{examined.Value.Errors} contradictions, {examined.Value.Doubts} doubtful places.") { Link = $"/p/{park.Key}/documents/examine?id={examined.Value.Id:D}" }
        : new JobOutcome(false, string.Join(' ', examined.Problems.Select(problem => problem.ToText(chinese: true))), string.Join(' ', examined.Problems.Select(problem => problem.ToText(chinese: false))));

    private sealed record Found(ImmutableArray<ExamineFinding> Findings);

    // Counts from the start; whoever watches comes later.
    private sealed class FilesDone
    {
        private long _count;

        public JobRun? Now { get; set; }

        public void Add()
        {
            var count = Interlocked.Increment(ref _count);
            Now?.Report(count);
        }
    }
}

/// <summary>What came of it so far: the examination, or the job that goes on.</summary>
/// <param name="Examination">It is done.</param>
/// <param name="Job">It goes on.</param>
public sealed record ExaminationStart(Guid? Examination, Guid? Job);
