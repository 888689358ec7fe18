using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure;

internal sealed class DisclosureModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
    }
}
