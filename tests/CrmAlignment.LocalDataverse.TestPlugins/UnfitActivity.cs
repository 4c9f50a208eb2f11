using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Has an argument of a type that processes do not have.</summary>
public sealed class UnfitActivity : CodeActivity
{
    [Input("Row")]
    public InArgument<Entity> Row { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
    }
}
