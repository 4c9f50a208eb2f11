using System.Collections.Generic;

namespace CrmAlignment.Contracts.Tests.Behaviour;

/// <summary>Facts that the contracts do not follow, each with the reason.</summary>
internal static class DifferingFacts
{
    private const string NoDiscovery =
        "The Discovery service, whose classes this method reads, is retired and not among the contracts "
        + "(https://learn.microsoft.com/power-platform/important-changes-coming#deprecation-of-office365-authentication-type-and-organizationserviceproxy-class).";

    private const string EndpointsFromDiscovery =
        "CALL Microsoft.Xrm.Sdk.Organization.EndpointCollection.Microsoft.Xrm.Sdk.Organization.EndpointCollection "
        + "FromDiscovery(Microsoft.Xrm.Sdk.Discovery.EndpointCollection)";

    private const string DetailFromDiscovery =
        "CALL Microsoft.Xrm.Sdk.Organization.OrganizationDetail.Microsoft.Xrm.Sdk.Organization.OrganizationDetail "
        + "FromDiscovery(Microsoft.Xrm.Sdk.Discovery.OrganizationDetail)";

    /// <summary>The reasons under the facts' keys.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["CTOR Microsoft.Xrm.Sdk.Query.XrmAttributeExpression Void .ctor(System.String, Microsoft.Xrm.Sdk.Query.XrmAggregateType) sample .AggregateType"] =
            "The assembly drops the aggregate that this constructor is given; the documentation says that it sets it "
            + "(https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.xrmattributeexpression.-ctor).",
        [EndpointsFromDiscovery + " 0"] = NoDiscovery,
        [EndpointsFromDiscovery + " 1"] = NoDiscovery,
        [DetailFromDiscovery + " 0"] = NoDiscovery,
        [DetailFromDiscovery + " 1"] = NoDiscovery,
    };
}
