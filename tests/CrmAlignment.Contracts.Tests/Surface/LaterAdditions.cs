using System.Collections.Generic;

namespace CrmAlignment.Contracts.Tests.Surface;

/// <summary>Members that Microsoft added after the version of the surface lists, each with the page that documents it.</summary>
internal static class LaterAdditions
{
    private const string Xrm = "Microsoft.Xrm.Sdk.";
    private const string Crm = "Microsoft.Crm.Sdk.";
    private const string XrmApi = "https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.";
    private const string CrmApi = "https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.";

    /// <summary>Pages under "type" or "type.member", as the surface names them without parameters.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } = new Dictionary<string, string>
    {
        [Xrm + "IPluginExecutionContext2.InitiatingUserApplicationId"] = XrmApi + "ipluginexecutioncontext2.initiatinguserapplicationid",
        [Xrm + "IPluginExecutionContext2.IsPortalsClientCall"] = XrmApi + "ipluginexecutioncontext2.isportalsclientcall",
        [Xrm + "IPluginExecutionContext2.PortalsContactId"] = XrmApi + "ipluginexecutioncontext2.portalscontactid",
        [Xrm + "IPluginExecutionContext3"] = XrmApi + "ipluginexecutioncontext3",
        [Xrm + "IPluginExecutionContext4"] = XrmApi + "ipluginexecutioncontext4",
        [Xrm + "IPluginExecutionContext5"] = XrmApi + "ipluginexecutioncontext5",
        [Xrm + "IPluginExecutionContext6"] = XrmApi + "ipluginexecutioncontext6",
        [Xrm + "IPluginExecutionContext7"] = XrmApi + "ipluginexecutioncontext7",
        [Xrm + "Messages.CreateMultipleRequest"] = XrmApi + "messages.createmultiplerequest",
        [Xrm + "Messages.CreateMultipleResponse"] = XrmApi + "messages.createmultipleresponse",
        [Xrm + "Messages.UpdateMultipleRequest"] = XrmApi + "messages.updatemultiplerequest",
        [Xrm + "Messages.UpdateMultipleResponse"] = XrmApi + "messages.updatemultipleresponse",
        [Xrm + "Messages.UpsertMultipleRequest"] = XrmApi + "messages.upsertmultiplerequest",
        [Xrm + "Messages.UpsertMultipleResponse"] = XrmApi + "messages.upsertmultipleresponse",
        [Xrm + "Query.ConditionExpression.CompareColumns"] = XrmApi + "query.conditionexpression.comparecolumns",
        [Xrm + "Query.ConditionExpression.new"] = XrmApi + "query.conditionexpression.-ctor",
        [Xrm + "Query.FilterExpression.AnyAllFilterLinkEntity"] = XrmApi + "query.filterexpression.anyallfilterlinkentity",
        [Xrm + "Query.OrderExpression.EntityName"] = XrmApi + "query.orderexpression.entityname",
        [Xrm + "Query.OrderExpression.new"] = XrmApi + "query.orderexpression.-ctor",
        [Crm + "Messages.ImportSolutionRequest.ComponentParameters"] = CrmApi + "messages.importsolutionrequest.componentparameters",
    };
}
