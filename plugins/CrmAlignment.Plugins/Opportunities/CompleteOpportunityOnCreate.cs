using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Opportunities;

/// <summary>Gives a new opportunity the campaign, the department and the category of its lead, and its profit.</summary>
[Step("Create", OpportunityTable.LogicalName, StepStage.PreOperation)]
public sealed class CompleteOpportunityOnCreate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => OpportunityCompletion.Complete(scope, stored: null);
}
