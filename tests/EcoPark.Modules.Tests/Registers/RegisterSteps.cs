using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Attachments;
using EcoPark.Registry.Registers.ChangeRecord;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.MoveRecord;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Modules.Tests.Registers;

/// <summary>What the tests of registers do again and again.</summary>
internal static class RegisterSteps
{
    public static RegisterAddress Honours { get; } = new("test", "honours");

    public static RegisterAddress Economy { get; } = new("test", "economic-series");

    public static RegisterAddress Events { get; } = new("test", "events");

    public static Dictionary<string, string?> Title(string name = "绿色工厂示范单位") => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["kind"] = "绿色工厂",
        ["level"] = "省级",
        ["planned"] = "2020-06-30",
    };

    public static Dictionary<string, string?> Value(string item, string value, string period = "year") => new(StringComparer.Ordinal)
    {
        ["item"] = item,
        ["year"] = "2019",
        ["period"] = period,
        ["scope"] = "town",
        ["value"] = value,
        ["price"] = "current",
    };

    public static Task<Result<RecordKey>> OpenAsync(this TestPark park, RegisterAddress register, GivenSubject subject, Dictionary<string, string?> values, Viewer? viewer = null) =>
        park.Get<OpenRecord>().HandleAsync(viewer ?? park.Officer, new(register, subject, values), CancellationToken.None);

    public static async Task<RecordKey> OpenedAsync(this TestPark park, RegisterAddress register, Dictionary<string, string?> values, GivenSubject? subject = null)
    {
        var result = await park.OpenAsync(register, subject ?? new(SubjectKind.Park), values);
        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        return result.Value;
    }

    public static Task<Result<RecordKey>> ChangeAsync(this TestPark park, RegisterAddress register, RecordKey key, Dictionary<string, string?> values) =>
        park.Get<ChangeRecord>().HandleAsync(park.Officer, new(new(register, key.Id, key.Version), values), CancellationToken.None);

    public static Task<Result<RecordKey>> MoveAsync(this TestPark park, RegisterAddress register, RecordKey key, MoveRecordRequest step) =>
        park.Get<MoveRecord>().HandleAsync(park.Officer, step with { Record = new(register, key.Id, key.Version) }, CancellationToken.None);

    public static MoveRecordRequest Step(string transition, string? note = null) => new(new(new("", ""), Guid.Empty, 0), transition) { Note = note };

    public static async Task<RecordKey> MovedAsync(this TestPark park, RegisterAddress register, RecordKey key, string transition, string? note = null)
    {
        var result = await park.MoveAsync(register, key, Step(transition, note));
        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        return result.Value;
    }

    public static async Task<RecordKey> AttachedAsync(this TestPark park, RegisterAddress register, RecordKey key, string evidence)
    {
        using var content = new MemoryStream("凭证 evidence"u8.ToArray());
        var result = await park.Get<AttachFile>().HandleAsync(park.Officer, new(new(register, key.Id, key.Version), evidence, "证书.txt", content), CancellationToken.None);
        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        return result.Value;
    }

    public static async Task<Viewer> AddPersonAsync(this TestPark park, Role role, string name)
    {
        var person = new Person($"user{Guid.CreateVersion7():N}", name);
        person.Assign(new Assignment(role, park.Park.Id));
        await using var db = await park.DatabaseAsync();
        db.Add(person);
        await db.SaveChangesAsync();
        return park.Viewer(role) with { PersonId = person.Id, Name = name };
    }

    public static async Task<RecordPage> ListAsync(this TestPark park, RegisterAddress register, RecordFilter? filter = null, Viewer? viewer = null)
    {
        var result = await park.Get<ListRecords>().HandleAsync(viewer ?? park.Officer, new(register) { Filter = filter ?? RecordFilter.All }, CancellationToken.None);
        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        return result.Value;
    }
}
