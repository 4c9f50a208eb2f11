using System;
using System.Linq;
using CrmAlignment.Cli.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Finds the user that somebody names at the prompt.</summary>
internal static class UserLookup
{
    private static readonly string[] Names = ["domainname", "internalemailaddress", "fullname"];

    /// <summary>The one enabled user with a user name, e-mail address, full name or id.</summary>
    /// <param name="service">Service of the system administrator.</param>
    /// <param name="option">The option that names the user, for the message.</param>
    /// <param name="name">What was written.</param>
    /// <exception cref="InputException">Nobody is called so, or several are.</exception>
    public static NamedUser Find(IOrganizationService service, string option, string name)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet(Names), TopCount = 2 };
        query.Criteria.AddFilter(Enabled());
        var named = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in Names)
        {
            named.AddCondition(column, ConditionOperator.Equal, name);
        }

        if (Guid.TryParse(name, out var id))
        {
            named.AddCondition("systemuserid", ConditionOperator.Equal, id);
        }

        var found = service.RetrieveMultiple(query).Entities;
        return found.Count switch
        {
            1 => new NamedUser(found[0].Id, found[0].GetAttributeValue<string>("fullname")),
            0 => throw new InputException(option, $"Nobody is called \"{name}\".", $"Users are: {Known(service)}."),
            _ => throw new InputException(option, $"Several users are called \"{name}\".", "Give the user name or the id instead."),
        };
    }

    private static string Known(IOrganizationService service)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("domainname", "fullname"), TopCount = 10 };
        query.Criteria.AddFilter(Enabled());
        query.AddOrder("fullname", OrderType.Ascending);
        return string.Join(", ", service.RetrieveMultiple(query).Entities.Select(user =>
            user.GetAttributeValue<string>("domainname") is { Length: > 0 } domainName ? domainName : user.GetAttributeValue<string>("fullname")));
    }

    // Rows of users that were made without the column have none.
    private static FilterExpression Enabled()
    {
        var enabled = new FilterExpression(LogicalOperator.Or);
        enabled.AddCondition("isdisabled", ConditionOperator.Equal, false);
        enabled.AddCondition("isdisabled", ConditionOperator.Null);
        return enabled;
    }
}
