using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Files;

/// <summary>What a form file may refer to.</summary>
internal sealed record FormGround(UnitTable Units, Catalogue Items, CodeLists Codes, FactorLibrary Factors);
