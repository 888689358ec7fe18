namespace EcoPark.Platform.Scopes;

/// <summary>The park: the outermost scope of every record and every permission. What it is like in a year belongs to Registry.</summary>
public sealed class Park
{
    private Park()
    {
        Key = Name = StandardCode = "";
    }

    public Park(string key, string name, int baseYear, string standardCode)
    {
        Id = ParkId.Create();
        Key = key;
        Name = name;
        BaseYear = baseYear;
        StandardCode = standardCode;
    }

    public ParkId Id { get; private set; }

    /// <summary>Readable, in addresses: a-z, 0-9 and hyphen.</summary>
    public string Key { get; private set; }

    public string Name { get; private set; }

    /// <summary>The year that growth and elasticity refer to, fixed by the plan's approval.</summary>
    public int BaseYear { get; private set; }

    /// <summary>The indicator set the park is judged by.</summary>
    public string StandardCode { get; private set; }

    /// <summary>True: every page and export carries 示例数据.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The report year the office works on now.</summary>
    public int CurrentYear { get; private set; }

    public void Rename(string name) => Name = name;

    public void Judge(string standardCode, int baseYear) => (StandardCode, BaseYear) = (standardCode, baseYear);

    public void WorkOn(int year) => CurrentYear = year;

    public void MarkAsDemo() => IsDemo = true;
}
