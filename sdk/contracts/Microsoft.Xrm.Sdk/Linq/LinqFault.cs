using System;
using System.Linq.Expressions;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>What a query says that it cannot ask of the platform.</summary>
internal static class LinqFault
{
    private const string Page = "https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-linq-construct-query";

    public static NotSupportedException NotSupported(string clause, Expression expression, string reason)
        => new NotSupportedException($"Invalid '{clause}' condition: {expression}. {reason} See {Page}.");

    public static NotSupportedException Method(string name, string reason)
        => new NotSupportedException($"The method '{name}' is not supported. {reason} See {Page}.");
}
