namespace EcoPark.Platform.Scopes;

/// <summary>An office of the park or of the town that supplies or checks data: 统计办, 水务办, 园区生态办.</summary>
public sealed class Organisation
{
    private Organisation()
    {
        Name = Department = "";
    }

    public Organisation(ParkId park, string name, string department)
    {
        Id = OrganisationId.Create();
        Park = park;
        Name = name;
        Department = department;
    }

    public OrganisationId Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Name { get; private set; }

    /// <summary>The code that forms name: statistics, land, water …; <c>office</c> is the park's own eco office.</summary>
    public string Department { get; private set; }

    public void Change(string name, string department) => (Name, Department) = (name, department);
}
