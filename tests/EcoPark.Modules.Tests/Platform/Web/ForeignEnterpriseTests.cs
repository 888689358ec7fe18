using System.Net;
using System.Net.Http.Json;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using Xunit;
using SubjectKind = EcoPark.Registry.Registers.Declarations.SubjectKind;

namespace EcoPark.Modules.Tests.Platform.Web;

/// <summary>A firm's reporter and everything that another firm has.</summary>
public sealed class ForeignEnterpriseTests
{
    private const string Secret = "918273645";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_reads_nothing_of_another_firm_at_any_endpoint(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park, Role.EnterpriseReporter, Role.EcoOfficer);
        var values = await FillAsync(park, roles);
        var endpoints = WalkedEndpoint.All(park).Where(endpoint => endpoint.Method == "GET").ToList();
        var (seen, told) = (new List<string>(), new List<string>());

        foreach (var endpoint in endpoints)
        {
            if (await MentionsAsync(roles[Role.EnterpriseReporter], endpoint, values))
            {
                told.Add(endpoint.Name);
            }

            if (await MentionsAsync(roles[Role.EcoOfficer], endpoint, values))
            {
                seen.Add(endpoint.Name);
            }
        }

        Assert.Empty(told);
        // The same walk shows the officer what is there: the answers above are empty because of the scope.
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal)
        {
            "GET /api/parks/{park}/enterprises", "GET /api/parks/{park}/enterprises/export", "GET /api/parks/{park}/enterprises/{uscc}", "GET /api/facts/{seq:long}",
            "GET /api/parks/{park}/registers/{register}", "GET /api/parks/{park}/registers/{register}/export", "GET /evidence/{file:guid}",
        }, seen.ToHashSet(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_changes_nothing_of_another_firm_at_any_endpoint(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park, Role.EnterpriseReporter);
        var values = await FillAsync(park, roles);
        var done = new List<string>();

        foreach (var endpoint in WalkedEndpoint.All(park).Where(endpoint => endpoint.Method != "GET"))
        {
            using var request = endpoint.Request(values);
            using var answer = await roles[Role.EnterpriseReporter].SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                done.Add($"{endpoint.Name}: {(int)answer.StatusCode} {await WebText.OfAsync(answer)}");
            }
        }

        Assert.Empty(done);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Another_firm_and_one_that_does_not_exist_get_the_same_answer(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park, Role.EnterpriseReporter);

        var foreign = await roles[Role.EnterpriseReporter].GetAsync($"/api/parks/test/enterprises/{roles.Foreign.Uscc}");
        var missing = await roles[Role.EnterpriseReporter].GetAsync("/api/parks/test/enterprises/91320582MA1CCCCC3Z");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal((await TextAsync(missing)).Replace("91320582MA1CCCCC3Z", roles.Foreign.Uscc, StringComparison.Ordinal), await TextAsync(foreign));
    }

    // The trace identifier differs from call to call.
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        string.Join('\n', (await answer.Content.ReadFromJsonAsync<Dictionary<string, object>>())!.Where(pair => pair.Key != "traceId").Select(pair => $"{pair.Key}={pair.Value}"));

    private static async Task<bool> MentionsAsync(HttpClient browser, WalkedEndpoint endpoint, IReadOnlyDictionary<string, string> values)
    {
        using var request = endpoint.Request(values);
        using var answer = await browser.SendAsync(request);
        var text = answer.IsSuccessStatusCode ? await WebText.OfAsync(answer) : "";
        return text.Contains(WebRoles.ForeignName, StringComparison.Ordinal) || text.Contains(Secret, StringComparison.Ordinal);
    }

    /// <summary>A fact, a record, a file and a to-do of the other firm; their ids as values of the walk.</summary>
    private static async Task<Dictionary<string, string>> FillAsync(WebPark park, WebRoles roles)
    {
        var officer = new Viewer { Name = "Officer", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.EcoOfficer, park.Park.Id)] };
        var foreign = roles.Foreign;
        var values = PermissionMatrixTests.Values(foreign.Uscc);
        await using (var work = await park.Get<ChainWriter>().BeginAsync(officer, CancellationToken.None))
        {
            var seq = work.Append(officer, new NewFact
            {
                Park = park.Park.Id, Subject = FactSubject.Of(foreign.Id), Item = "fresh_water", Period = FactPeriod.OfYear(2019), Kind = FactKind.Reported, Value = Secret,
            });
            values["seq"] = $"{seq}";
            using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{WebRoles.ForeignName} {Secret}"));
            var file = await park.Get<FileStore>().KeepAsync(work, officer, new FileOffer(park.Park.Id, $"{WebRoles.ForeignName}.txt", content) { Enterprise = foreign.Id }, CancellationToken.None);
            values["file"] = file.Value!.Id.ToString();
            var notice = new Notice(park.Park.Id, new NoticeText("return", "submission:1", $"{WebRoles.ForeignName} {Secret}", Secret, "/"), work.Now).To(foreign.Id);
            NoticeBoard.Post(work, notice);
            values["notice"] = notice.Id.ToString();
            await work.CommitAsync(CancellationToken.None);
        }

        var record = await park.Get<OpenRecord>().HandleAsync(officer, new OpenRecordRequest(new("test", "honours"), new GivenSubject(SubjectKind.Enterprise) { Uscc = foreign.Uscc },
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = Secret, ["kind"] = "绿色工厂", ["level"] = "省级", ["planned"] = "2020-06-30" }), CancellationToken.None);
        Assert.True(record.IsOk, string.Join('\n', record.Problems));
        values["id"] = $"{record.Value.Id}";
        return values;
    }
}
