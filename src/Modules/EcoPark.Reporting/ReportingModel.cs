using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting;

internal sealed class ReportingModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
    }
}
