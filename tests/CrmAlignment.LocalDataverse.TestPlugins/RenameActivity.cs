using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Gives the row of the workflow another subject and returns the former one.</summary>
public sealed class RenameActivity : CodeActivity
{
    [Input("Subject")]
    [RequiredArgument]
    public InArgument<string> Subject { get; set; } = null!;

    [Output("Former subject")]
    public OutArgument<string> FormerSubject { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        var service = context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId);
        var row = service.Retrieve(workflow.PrimaryEntityName, workflow.PrimaryEntityId, new Microsoft.Xrm.Sdk.Query.ColumnSet("subject"));
        FormerSubject.Set(context, row.GetAttributeValue<string>("subject"));
        context.GetExtension<ITracingService>().Trace("renaming");
        service.Update(new Entity(workflow.PrimaryEntityName, workflow.PrimaryEntityId) { ["subject"] = Subject.Get(context) });
        if (Subject.Get(context) == "refuse")
        {
            throw new InvalidPluginExecutionException("Refused.");
        }
    }
}
