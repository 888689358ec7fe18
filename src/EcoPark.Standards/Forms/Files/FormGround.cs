using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Files;

/// <summary>What a form file may refer to.</summary>
internal sealed record FormGround(StandardsLibrary Standards, CodeLists Codes, FactorLibrary Factors)
{
    public UnitTable Units => Standards.Units;

    public Catalogue Items => Standards.Items;

    public FigureCatalogue Figures => Standards.Figures;
}
