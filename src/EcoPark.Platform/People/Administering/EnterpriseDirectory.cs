using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.People.Administering;

/// <summary>
/// Names of enterprises for whoever gives roles; the module with the register fills it. A security administrator sees no data of
/// the park, so an entry is only what a role needs: whom it is for.
/// </summary>
public abstract class EnterpriseDirectory
{
    /// <summary>The best few by part of the name or of the credit code; for others than those who look after people, none.</summary>
    public abstract Task<IReadOnlyList<EnterpriseEntry>> FindAsync(Viewer viewer, ParkId park, string text, CancellationToken cancellation);

    /// <summary>The entries of these enterprises, as far as the park has them.</summary>
    public abstract Task<IReadOnlyList<EnterpriseEntry>> OfAsync(ParkId park, IReadOnlyCollection<EnterpriseId> enterprises, CancellationToken cancellation);

    /// <summary>The entries with these credit codes.</summary>
    public abstract Task<IReadOnlyList<EnterpriseEntry>> OfAsync(ParkId park, IReadOnlyCollection<string> creditCodes, CancellationToken cancellation);
}

/// <summary>An enterprise as a list of choices shows it.</summary>
public sealed record EnterpriseEntry(EnterpriseId Id, string Name, string CreditCode);
