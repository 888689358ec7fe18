namespace EcoPark.Platform.Ui.Shell;

/// <summary>Numbers beside the entries of the rail: what waits there for this viewer. Each module registers its own.</summary>
public abstract class RailCounts
{
    public abstract Task<IReadOnlyList<RailCount>> OfAsync(PageContext page, CancellationToken cancellation);
}

/// <summary>The address is that of the <see cref="NavigationEntry"/>, as registered; urgent is overdue or an open alarm, and red.</summary>
public sealed record RailCount(string Address, int Count, bool Urgent);
