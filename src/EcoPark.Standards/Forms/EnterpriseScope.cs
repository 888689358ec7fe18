namespace EcoPark.Standards.Forms;

/// <summary>Which enterprises a sum takes.</summary>
public enum EnterpriseScope
{
    /// <summary>全口径: all enterprises.</summary>
    All,

    /// <summary>规上: enterprises above designated size.</summary>
    AboveScale,

    /// <summary>高新技术: enterprises with a valid high-tech certificate.</summary>
    HighTech,
}
