namespace EcoPark.Platform.Ui;

/// <summary>One filter chip: its name and the values it can take.</summary>
public sealed record ListFilter(string Key, string Label, IReadOnlyList<Choice> Options)
{
    public string TextOf(string value) => Options.FirstOrDefault(option => option.Key == value)?.Text ?? value;
}
