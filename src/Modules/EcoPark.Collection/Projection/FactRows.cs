using System.Data.Common;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Projection;

/// <summary>
/// Reads the facts of a park's years in the order of the chain. A ledger has hundreds of thousands of them, so the query is
/// Entity Framework's but its rows are read column by column: no entity, one string for each different text.
/// </summary>
internal sealed class FactRows(DbCommand command, DbDataReader reader) : IAsyncDisposable
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Columns _at = new(reader);

    public StatementKey Key { get; private set; }

    public static async Task<FactRows> OpenAsync(AppDbContext db, ParkId park, ChainPart part, CancellationToken cancellation)
    {
        var (after, last, until) = part;
        var query = db.Set<Fact>().AsNoTracking()
            .Where(fact => fact.Park == park && fact.Seq > after && fact.Seq <= last && fact.RecordedAt <= until && fact.Period.Length == 4)
            .OrderBy(fact => fact.Seq)
            .Select(fact => new
            {
                fact.Seq,
                fact.SubjectKind,
                fact.SubjectId,
                fact.Item,
                fact.Year,
                fact.Scope,
                fact.Value,
                fact.NotApplicable,
                fact.Text,
                fact.Basis,
                fact.Evidence,
                fact.Kind,
                fact.Standing,
                fact.Submission,
            });
        await db.Database.OpenConnectionAsync(cancellation);
        var command = query.CreateDbCommand();
        return new FactRows(command, await command.ExecuteReaderAsync(cancellation));
    }

    /// <summary>The next fact; <see cref="Key"/> says what it is about. Null: there are no more.</summary>
    public async ValueTask<FactValue?> NextAsync(CancellationToken cancellation)
    {
        if (!await reader.ReadAsync(cancellation))
        {
            return null;
        }

        var kind = Word(_at.Kind, FactKind.Reported);
        Key = new StatementKey(Word(_at.SubjectKind, SubjectKind.Enterprise), reader.GetGuid(_at.SubjectId), Shared(_at.Item), reader.GetInt32(_at.Year))
        {
            Scope = Shared(_at.Scope),
            Measured = kind == FactKind.Measured,
        };
        return new FactValue(reader.GetInt64(_at.Seq), kind, Word(_at.Standing, FactStanding.Submitted), reader.IsDBNull(_at.Submission) ? null : reader.GetGuid(_at.Submission))
        {
            Number = !reader.IsDBNull(_at.Value) && RationalText.TryParse(reader.GetString(_at.Value), out var number, allowFraction: true) ? number : null,
            NotApplicable = reader.IsDBNull(_at.NotApplicable) ? null : reader.GetString(_at.NotApplicable),
            Text = reader.IsDBNull(_at.Text) ? null : reader.GetString(_at.Text),
            Basis = reader.IsDBNull(_at.Basis) ? null : Shared(_at.Basis),
            Evidence = reader.IsDBNull(_at.Evidence) ? null : Shared(_at.Evidence),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync();
        await command.DisposeAsync();
    }

    private string Shared(int column)
    {
        var text = reader.GetString(column);
        if (!_texts.TryGetValue(text, out var shared))
        {
            _texts[text] = shared = text;
        }

        return shared;
    }

    // Nearly every row has the usual word.
    private T Word<T>(int column, T usual)
        where T : struct, Enum
    {
        var text = reader.GetString(column);
        return text == Names<T>.Of(usual) ? usual : Enum.Parse<T>(text);
    }

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => Words[value];
    }

    private sealed class Columns(DbDataReader reader)
    {
        public int Seq { get; } = Of(reader, nameof(Fact.Seq));

        public int SubjectKind { get; } = Of(reader, nameof(Fact.SubjectKind));

        public int SubjectId { get; } = Of(reader, nameof(Fact.SubjectId));

        public int Item { get; } = Of(reader, nameof(Fact.Item));

        public int Year { get; } = Of(reader, nameof(Fact.Year));

        public int Scope { get; } = Of(reader, nameof(Fact.Scope));

        public int Value { get; } = Of(reader, nameof(Fact.Value));

        public int NotApplicable { get; } = Of(reader, nameof(Fact.NotApplicable));

        public int Text { get; } = Of(reader, nameof(Fact.Text));

        public int Basis { get; } = Of(reader, nameof(Fact.Basis));

        public int Evidence { get; } = Of(reader, nameof(Fact.Evidence));

        public int Kind { get; } = Of(reader, nameof(Fact.Kind));

        public int Standing { get; } = Of(reader, nameof(Fact.Standing));

        public int Submission { get; } = Of(reader, nameof(Fact.Submission));

        // The query names a column either as the table does or as the property.
        private static int Of(DbDataReader reader, string property) => Enumerable.Range(0, reader.FieldCount)
            .Single(at => reader.GetName(at).Replace("_", "", StringComparison.Ordinal).Equals(property, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A part of the chain.</summary>
/// <param name="After">The place before the first.</param>
/// <param name="Last">The last place.</param>
/// <param name="Until">Nothing recorded later.</param>
internal readonly record struct ChainPart(long After, long Last, DateTime Until);
