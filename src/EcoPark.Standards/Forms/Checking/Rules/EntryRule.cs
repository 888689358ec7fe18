namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>One thing that is looked for in an entry.</summary>
internal abstract class EntryRule
{
    public abstract IEnumerable<FormFinding> Check(EntryValues values);
}
