using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>
/// Honours, economic series, events and milestones as they stand in May 2020. Values are checked and records written by the
/// registers' own parts, one transaction a register; evidence that a stage asks for is attached.
/// </summary>
internal sealed class DemoRegisters(ChainWriter chain, FileStore files, RegisterCatalogue catalogue, RecordWriting writing)
{
    public async Task AddAsync(DemoGround ground, Viewer officer, IEnumerable<DemoRecord> records, CancellationToken cancellation)
    {
        foreach (var register in records.GroupBy(record => record.Register, StringComparer.Ordinal))
        {
            var declaration = catalogue.Find(register.Key) ?? throw new InvalidOperationException(register.Key);
            await using var work = await chain.BeginAsync(officer, cancellation);
            var place = new Place(work, new RegisterScope(officer, ground.Park, declaration), ground);
            foreach (var record in register)
            {
                await AddAsync(place, record, cancellation);
            }

            await work.CommitAsync(cancellation);
        }
    }

    private async Task AddAsync(Place place, DemoRecord given, CancellationToken cancellation)
    {
        var (work, scope, _) = place;
        var checkedValues = ValueCheck.Of(scope.Declaration, given.Values);
        if (!checkedValues.TryGet(out var values, out _))
        {
            throw new InvalidOperationException($"{given.Register}: {string.Join("; ", checkedValues.Problems.Take(3))}");
        }

        var record = new RegisterRecord(scope.Park.Id, scope.Declaration, place.SubjectOf(given));
        record.Call(RecordWriting.NumberOf(scope.Declaration, values.Day.Year, place.NextNumber(values.Day.Year)));
        record.Write(scope.Declaration, values);
        var stage = scope.Declaration.LifeCycle.Stage(given.Stage) ?? throw new InvalidOperationException(given.Stage);
        record.Enter(stage, given.Since ?? work.Now);
        record.DueByRule(scope.Declaration);
        if (given.IsOwned)
        {
            record.Own(scope.Viewer.PersonId, scope.Viewer.Name);
        }

        if (given.Evidence is { } evidence)
        {
            work.Db.Add(new RegisterAttachment(record.Id, await PaperAsync(place, evidence, cancellation), evidence).By(scope.Viewer.Name, work.Now));
            record.Attach();
        }

        work.Db.Add(record);
        var problems = await writing.AddAsync(work, scope, new(record, new(RecordActKind.Imported) { ToStage = stage.Code, Note = given.Note }), cancellation);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"{given.Register}: {string.Join("; ", problems.Take(3))}");
        }
    }

    // One file for all records of a register that rest on it: the archive it was taken from.
    private async Task<FileId> PaperAsync(Place place, string evidence, CancellationToken cancellation)
    {
        if (place.Papers.TryGetValue(evidence, out var known))
        {
            return known;
        }

        var declaration = place.Scope.Declaration;
        var kind = declaration.Evidence.First(candidate => candidate.Code == evidence).Name.Zh;
        using var content = new MemoryStream(DemoPaper.Pdf($"示例：{declaration.Name.Zh}{kind}", [$"台账：{declaration.Name.Zh}", $"材料：{kind}汇编，用于演示凭证的打开和定位。"]));
        var kept = await files.KeepAsync(place.Work, place.Scope.Viewer, new FileOffer(place.Scope.Park.Id, $"示例-{declaration.Name.Zh}-{kind}.pdf", content), cancellation);
        return place.Papers[evidence] = kept.Value?.Id ?? throw new InvalidOperationException(kind);
    }

    private sealed record Place(ChainWork Work, RegisterScope Scope, DemoGround Ground)
    {
        private readonly Dictionary<int, int> _numbers = [];

        public Dictionary<string, FileId> Papers { get; } = new(StringComparer.Ordinal);

        public int NextNumber(int year) => _numbers[year] = _numbers.GetValueOrDefault(year) + 1;

        public RecordSubject SubjectOf(DemoRecord given) => given.Enterprise is { } uscc
            ? new RecordSubject(SubjectKind.Enterprise, Ground.Enterprises[uscc], Ground.ShortNames[uscc])
            : new RecordSubject(SubjectKind.Park, null, Scope.Park.Name);
    }
}

/// <summary>A record on its way into a register.</summary>
internal sealed record DemoRecord(string Register, string Stage, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>The firm's credit code; null: about the park.</summary>
    public string? Enterprise { get; init; }

    /// <summary>When it came into the stage; null: when it is recorded.</summary>
    public DateTime? Since { get; init; }

    public string? Evidence { get; init; }

    public string? Note { get; init; }

    public bool IsOwned { get; init; }
}
