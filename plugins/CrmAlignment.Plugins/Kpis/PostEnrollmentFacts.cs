using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts that a nurture enrollment began.</summary>
[Step("Create", NurtureEnrollmentTable.LogicalName, StepStage.PostOperation, PostImage = Columns)]
[Step("Update", NurtureEnrollmentTable.LogicalName, StepStage.PostOperation, FilteringColumns = Watched, PreImage = Columns, PostImage = Columns)]
[Step("Delete", NurtureEnrollmentTable.LogicalName, StepStage.PostOperation, PreImage = Columns)]
public sealed class PostEnrollmentFacts : AlignmentPlugin
{
    private const string Columns = NurtureEnrollmentTable.EnrolledOn + "," + LeadTable.OwningBusinessUnit
        + "," + Ledger.RowVersion;

    private const string Watched = NurtureEnrollmentTable.EnrolledOn + "," + LeadTable.OwnerId;

    private protected override void Run(PluginScope scope) => Ledger.Post(scope, Contributions.OfEnrollment);
}
