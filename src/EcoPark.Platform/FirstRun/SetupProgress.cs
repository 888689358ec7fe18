using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.FirstRun;

/// <summary>All steps of a park as they stand now, for those who set it up.</summary>
public sealed class SetupProgress(IEnumerable<SetupStep> steps)
{
    /// <returns>Without a park every step is open; for others than those who may change the park, nothing.</returns>
    public async Task<IReadOnlyList<SetupLine>> ReadAsync(Viewer viewer, Park? park, CancellationToken cancellation)
    {
        if (park is null ? !viewer.May(Permission.ParkWrite) : !viewer.MayInPark(Permission.ParkWrite, park.Id))
        {
            return [];
        }

        var lines = new List<SetupLine>();
        foreach (var step in steps.OrderBy(step => step.Order))
        {
            lines.Add(new SetupLine(step, park is null ? null : await step.StateAsync(park, cancellation)));
        }

        return lines;
    }
}

/// <summary>A step with its state; null: there is no park yet.</summary>
public sealed record SetupLine(SetupStep Step, SetupState? State)
{
    public bool IsDone => State is { IsDone: true };
}
