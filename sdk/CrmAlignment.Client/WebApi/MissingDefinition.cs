using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// What the organization service says of a definition that is not there. To the Web API it is an address that names nothing.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
/// </summary>
internal static class MissingDefinition
{
    /// <summary>The code of a column that is not there.</summary>
    public const int NoSuchColumn = unchecked((int)0x80041103);

    private const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>Of a table.</summary>
    public static FaultException<OrganizationServiceFault> Table(string message) => WebFault.Make(WebTables.NoSuchTable, message);

    /// <summary>Of choices or of a relationship.</summary>
    public static FaultException<OrganizationServiceFault> Named(string message) => WebFault.Make(InvalidArgument, message);

    /// <summary>Of a column, or of its table.</summary>
    public static Func<string, FaultException<OrganizationServiceFault>> Column(WebTables tables, string table) =>
        message => Fault(tables, table) ?? WebFault.Make(NoSuchColumn, message);

    /// <summary>Of what else belongs to a table, or of the table.</summary>
    public static Func<string, FaultException<OrganizationServiceFault>> Part(WebTables tables, string table) =>
        message => Fault(tables, table) ?? Named(message);

    /// <summary>Of a parameter that a message must have.</summary>
    public static FaultException<OrganizationServiceFault> Parameter(OrganizationRequest request, string name) =>
        WebFault.Make(InvalidArgument, $"Required field '{name}' is missing in the request '{request.RequestName}'.");

    private static FaultException<OrganizationServiceFault>? Fault(WebTables tables, string table)
    {
        try
        {
            return tables[table] is null ? Table(table) : null;
        }
        catch (FaultException<OrganizationServiceFault> unknown)
        {
            return unknown;
        }
    }
}
