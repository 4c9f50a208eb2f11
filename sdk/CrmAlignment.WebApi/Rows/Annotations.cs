namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Names of annotations.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#request-annotations
/// </summary>
internal static class Annotations
{
    /// <summary>A value as people read it.</summary>
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    /// <summary>Logical name of the table that a lookup leads to.</summary>
    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>Navigation property of a lookup.</summary>
    public const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>How many rows there are, up to 5,000, or -1.</summary>
    public const string TotalCount = "Microsoft.Dynamics.CRM.totalrecordcount";

    /// <summary>Whether there are more than the count can say.</summary>
    public const string TotalCountExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

    /// <summary>The cookie of the next page of a FetchXML query.</summary>
    public const string FetchCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

    /// <summary>Whether a FetchXML query has a next page.</summary>
    public const string MoreRecords = "Microsoft.Dynamics.CRM.morerecords";
}
