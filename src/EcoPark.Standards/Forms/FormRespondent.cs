namespace EcoPark.Standards.Forms;

/// <summary>Who fills a form.</summary>
public enum FormRespondent
{
    /// <summary>Each enterprise of the park, once per period.</summary>
    Enterprise,

    /// <summary>One department, once per period.</summary>
    Department,
}
