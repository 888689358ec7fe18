using EcoPark.Documents.Report;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Contracts;

/// <summary>Is told of each publication inside its transaction; a problem it returns undoes the publication.</summary>
public abstract class PublicationSubscriber
{
    public abstract Task<IReadOnlyList<Problem>> OnPublishedAsync(ChainWork work, PublishedReport report, CancellationToken cancellation);
}

/// <summary>A frozen report at the moment it is published.</summary>
public sealed record PublishedReport
{
    /// <summary>The frozen version.</summary>
    public required Guid Version { get; init; }

    public required Park Park { get; init; }

    public required int Year { get; init; }

    /// <summary>1 for the first publication of the year, then one more for each correction.</summary>
    public required int Edition { get; init; }

    /// <summary>Why an earlier edition was corrected; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>The time as of which the facts are known.</summary>
    public required DateTime KnownAt { get; init; }

    public required ReportSet Set { get; init; }

    public required ParkYearEvaluation Evaluation { get; init; }

    /// <summary>The frozen files: report, table, form, facts with its signature and public key, PDF where there is one.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }
}

/// <summary>A frozen file in the file store.</summary>
public sealed record PublishedFile(string Name, FileId File, string Sha256, long Bytes);
