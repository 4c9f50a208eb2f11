using System;
using System.Activities;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Has an argument of every type that processes have, and tells what it sees of them and of its context.</summary>
public sealed class EchoActivity : CodeActivity
{
    [Input("Counter")]
    [Output("Counter")]
    public InOutArgument<int> Counter { get; set; } = null!;

    [Input("Flag")]
    [Default("True")]
    public InArgument<bool> Flag { get; set; } = null!;

    [Input("Moment")]
    [Default("2004-07-09T02:54:00Z")]
    public InArgument<DateTime> Moment { get; set; } = null!;

    [Input("Decimal")]
    [Default("23.45")]
    public InArgument<decimal> Exact { get; set; } = null!;

    [Input("Double")]
    [Default("1.5")]
    public InArgument<double> Rough { get; set; } = null!;

    [Input("Account")]
    [Default("3B036E3E-94F9-DE11-B508-00155DBA2902", "account")]
    [ReferenceTarget("account")]
    public InArgument<EntityReference> Account { get; set; } = null!;

    [Input("Number")]
    [Default("23")]
    public InArgument<int> Number { get; set; } = null!;

    [Input("Amount")]
    [Default("9.99")]
    public InArgument<Money> Amount { get; set; } = null!;

    [Input("Quality")]
    [Default("1")]
    [AttributeTarget("lead", "leadqualitycode")]
    public InArgument<OptionSetValue> Quality { get; set; } = null!;

    [Input("Text")]
    [Default("default")]
    public InArgument<string> Text { get; set; } = null!;

    [Input("Swallow a fault")]
    public InArgument<bool> Swallow { get; set; } = null!;

    [Output("What it sees")]
    public OutArgument<string> Seen { get; set; } = null!;

    [Output("Its context")]
    public OutArgument<string> Context { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        Counter.Set(context, Counter.Get(context) + 1);
        var account = Account.Get(context);
        Seen.Set(context, string.Format(
            CultureInfo.InvariantCulture,
            "{0} {1:yyyy-MM-ddTHH:mm:ssK} {2} {3} {4}/{5} {6} {7} {8} {9}",
            Flag.Get(context),
            Moment.Get(context),
            Exact.Get(context),
            Rough.Get(context),
            account.LogicalName,
            account.Id,
            Number.Get(context),
            Amount.Get(context).Value,
            Quality.Get(context).Value,
            Text.Get(context)));
        var workflow = context.GetExtension<IWorkflowContext>();
        Context.Set(
            context,
            string.Join(
                " ",
                workflow.MessageName,
                workflow.WorkflowCategory,
                workflow.WorkflowMode,
                workflow.PrimaryEntityName,
                workflow.PrimaryEntityId,
                workflow.UserId,
                workflow.InitiatingUserId,
                workflow.Depth,
                workflow.IsInTransaction));
        if (Swallow.Get(context))
        {
            DeleteNothing(context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId));
        }
    }

    private static void DeleteNothing(IOrganizationService service)
    {
        try
        {
            service.Delete("account", Guid.NewGuid());
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // What the specification is about: an activity that goes on as if nothing had happened.
        }
    }
}
