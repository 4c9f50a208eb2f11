using System.Collections.Generic;

namespace CrmAlignment.Contracts.Tests.Surface;

/// <summary>Members that Microsoft added after the version of the surface lists, each with the page that documents it.</summary>
internal static class LaterAdditions
{
    private const string Api = "https://learn.microsoft.com/dotnet/api/";

    /// <summary>Pages under "type" or "type.member", as the surface names them without parameters.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } = new Dictionary<string, string>
    {
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext2.InitiatingUserApplicationId"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext2.initiatinguserapplicationid",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext2.IsPortalsClientCall"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext2.isportalsclientcall",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext2.PortalsContactId"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext2.portalscontactid",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext3"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext3",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext4"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext4",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext5"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext5",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext6"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext6",
        ["Microsoft.Xrm.Sdk.IPluginExecutionContext7"] = Api + "microsoft.xrm.sdk.ipluginexecutioncontext7",
        ["Microsoft.Xrm.Sdk.Messages.CreateMultipleRequest"] = Api + "microsoft.xrm.sdk.messages.createmultiplerequest",
        ["Microsoft.Xrm.Sdk.Messages.CreateMultipleResponse"] = Api + "microsoft.xrm.sdk.messages.createmultipleresponse",
        ["Microsoft.Xrm.Sdk.Messages.UpdateMultipleRequest"] = Api + "microsoft.xrm.sdk.messages.updatemultiplerequest",
        ["Microsoft.Xrm.Sdk.Messages.UpdateMultipleResponse"] = Api + "microsoft.xrm.sdk.messages.updatemultipleresponse",
        ["Microsoft.Xrm.Sdk.Messages.UpsertMultipleRequest"] = Api + "microsoft.xrm.sdk.messages.upsertmultiplerequest",
        ["Microsoft.Xrm.Sdk.Messages.UpsertMultipleResponse"] = Api + "microsoft.xrm.sdk.messages.upsertmultipleresponse",
        ["Microsoft.Xrm.Sdk.Query.ConditionExpression.CompareColumns"] = Api + "microsoft.xrm.sdk.query.conditionexpression.comparecolumns",
        ["Microsoft.Xrm.Sdk.Query.ConditionExpression.new"] = Api + "microsoft.xrm.sdk.query.conditionexpression.-ctor",
        ["Microsoft.Xrm.Sdk.Query.FilterExpression.AnyAllFilterLinkEntity"] = Api + "microsoft.xrm.sdk.query.filterexpression.anyallfilterlinkentity",
        ["Microsoft.Xrm.Sdk.Query.OrderExpression.EntityName"] = Api + "microsoft.xrm.sdk.query.orderexpression.entityname",
        ["Microsoft.Xrm.Sdk.Query.OrderExpression.new"] = Api + "microsoft.xrm.sdk.query.orderexpression.-ctor",
        ["Microsoft.Crm.Sdk.Messages.ImportSolutionRequest.ComponentParameters"] = Api + "microsoft.crm.sdk.messages.importsolutionrequest.componentparameters",
    };
}
