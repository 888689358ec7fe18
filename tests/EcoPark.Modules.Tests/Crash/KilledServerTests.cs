using System.Net;
using System.Net.Http.Json;
using System.Text;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Modules.Tests.Collection;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Platform.Web;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Standards.Codes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Crash;

/// <summary>
/// The program is killed while it imports a list of firms and accepts forms. Afterwards each import is there with all its rows
/// or not at all, every answer that was given holds, no form says other than the chain, and the chain is whole.
/// </summary>
public sealed class KilledServerTests
{
    private const int RowsOfImport = 150;
    private static readonly int Rounds = Environment.GetEnvironmentVariable("ECOPARK_LONG") == "1" ? 60 : 5;
    private static readonly int[] Years = [.. Enumerable.Range(2020 - (6 * Rounds), 6 * Rounds)];

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_half_done_and_nothing_that_was_answered_is_lost()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await PrepareAsync(park);
        var random = new Random(20200518);
        var answered = new Answered();
        for (var round = 0; round < Rounds; round++)
        {
            await using (var server = await ServerProcess.StartAsync(park.Folder))
            {
                using var officer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
                Assert.Equal(HttpStatusCode.Redirect, (await WebPark.SignInAsync(officer, "officer", WebPark.Password)).StatusCode);
                var some = answered.ReachAsync(answered.Accepted.Count + random.Next(1, 5));
                var work = Task.WhenAll(ImportAsync(officer, Firms(park, round), answered), AcceptAsync(officer, await WaitingAsync(park), answered));
                await Task.WhenAny(work, some);
                await Task.Delay(random.Next(60));
                await server.KillAsync();
                await work;
            }

            await AssertWholeAsync(park, answered);
        }

        Assert.NotEmpty(answered.Accepted); // the work had begun before some of the kills
        var (code, said) = await ServerProcess.RunAsync("verify-ledger", "--data", park.Folder);
        Assert.True(code == 0, said);
    }

    // Every year a form that waits for its acceptance: enough of them for every round.
    private static async Task PrepareAsync(TestPark park)
    {
        var added = await park.Get<AddPerson>().HandleAsync(Viewer.System("test"), new AddPersonRequest(new AccountName("officer", "生态办"), park.Park.Id)
        {
            Roles = [new RoleGrant(Role.EcoOfficer, park.Park.Id)],
            Password = WebPark.Password,
        }, CancellationToken.None);
        Assert.True(added.IsOk, string.Join('\n', added.Problems));
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        foreach (var year in Years)
        {
            await desk.SubmitAsync("greening", year, ("green_coverage_rate", "36.5"), ("green_area", "80"));
        }
    }

    private static async Task<IReadOnlyList<Submission>> WaitingAsync(TestPark park)
    {
        await using var db = await park.DatabaseAsync();
        return await db.Set<Submission>().AsNoTracking().Where(submission => submission.State == SubmissionState.Submitted).OrderBy(submission => submission.Year).ToListAsync();
    }

    private static async Task ImportAsync(HttpClient officer, byte[] workbook, Answered answered)
    {
        try
        {
            using var answer = await officer.PostAsync("/api/parks/test/enterprises/import?name=名录.xlsx", new ByteArrayContent(workbook));
            answered.Imports += answer.IsSuccessStatusCode ? 1 : 0;
        }
        catch (HttpRequestException)
        {
            // Killed before it answered.
        }
    }

    private static async Task AcceptAsync(HttpClient officer, IReadOnlyList<Submission> waiting, Answered answered)
    {
        try
        {
            foreach (var submission in waiting)
            {
                using var answer = await officer.PostAsJsonAsync($"/api/submissions/{submission.Id}/decide", new { submission.Version, Kind = "Accept" });
                Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                answered.Accepts(submission.Id);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            // Killed before it answered.
        }
    }

    private static async Task AssertWholeAsync(TestPark park, Answered answered)
    {
        Assert.Null((await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None)).Fault);
        await using var db = await park.DatabaseAsync();
        var batches = await db.Set<ImportBatch>().AsNoTracking().ToListAsync();
        Assert.All(batches, batch => Assert.Equal(RowsOfImport, batch.Added));
        Assert.Equal(batches.Count * RowsOfImport, await db.Set<Enterprise>().CountAsync());
        Assert.True(batches.Count >= answered.Imports, "an import that was answered is gone");
        Assert.Equal(batches.Count, await db.Set<AuditRecord>().CountAsync(record => record.Action == "enterprise.import"));

        var accepted = await db.Set<Submission>().Where(submission => submission.State == SubmissionState.Accepted).Select(submission => submission.Id).ToListAsync();
        var decided = await db.Set<Decision>().Where(decision => decision.Kind == DecisionKind.Accept).Select(decision => decision.Submission).ToListAsync();
        Assert.Equal(decided.Order(), accepted.Order());
        Assert.All(answered.Accepted, submission => Assert.Contains(submission, accepted));
    }

    private static byte[] Firms(TestPark park, int round) => WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest
    {
        Definition = park.Get<EnterpriseTable>().Definition,
        Rows = [.. Enumerable.Range(0, RowsOfImport).Select(index => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["uscc"] = Code((round * RowsOfImport) + index),
            ["name"] = $"示例企业 {round}-{index}",
        })],
    }));

    private static string Code(int number)
    {
        var code = new StringBuilder("91990000").Append(number.ToString("D8", System.Globalization.CultureInfo.InvariantCulture)).Append("00");
        code[16] = CreditCodeCheck.Of(code.ToString())!.ExpectedOrganisationCheck; // 18 digits
        code[17] = CreditCodeCheck.Of(code.ToString())!.ExpectedCheckCharacter;
        return code.ToString();
    }

    private sealed class Answered
    {
        private TaskCompletionSource _reached = new();
        private int _target = int.MaxValue;

        public List<Guid> Accepted { get; } = [];

        public int Imports { get; set; }

        /// <summary>Ends when so many forms are accepted.</summary>
        public Task ReachAsync(int count)
        {
            (_target, _reached) = (count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return _reached.Task;
        }

        public void Accepts(Guid submission)
        {
            Accepted.Add(submission);
            if (Accepted.Count >= _target)
            {
                _reached.TrySetResult();
            }
        }
    }
}
