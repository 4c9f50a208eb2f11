using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Finds the user that somebody names at the prompt.</summary>
internal static class UserLookup
{
    private const int Shown = 10;

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
            0 => throw NobodyCalled(option, name, Known(service)),
            _ => throw SeveralCalled(option, name),
        };
    }

    /// <summary>The one enabled user of a database file that somebody names, which may be served at this moment.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="option">The option that names the user, for the message.</param>
    /// <param name="name">What was written.</param>
    /// <exception cref="InputException">Nobody is called so, or several are; the file is no database of a local Dataverse.</exception>
    public static NamedUser FindIn(string path, string option, string name)
    {
        var users = Users(path);
        var found = users.Where(user => IsCalled(user, name)).Take(2).ToList();
        return found.Count switch
        {
            1 => new NamedUser(found[0].Id, found[0].GetAttributeValue<string>("fullname")),
            0 => throw NobodyCalled(option, name, string.Join(", ", users.Take(Shown).Select(CalledBy))),
            _ => throw SeveralCalled(option, name),
        };
    }

    private static IReadOnlyList<Entity> Users(string path)
    {
        try
        {
            return DatabaseUsers.Read(path);
        }
        catch (Exception none) when (none is DbException or FileNotFoundException)
        {
            throw new InputException(path, $"The file cannot be read as the database of a local Dataverse. {none.Message}", "Name a file that crma made.");
        }
    }

    private static bool IsCalled(Entity user, string name) => (Guid.TryParse(name, out var id) && user.Id == id)
        || Names.Any(column => string.Equals(user.GetAttributeValue<string>(column), name, StringComparison.OrdinalIgnoreCase));

    private static InputException NobodyCalled(string option, string name, string known) =>
        new(option, $"Nobody is called \"{name}\".", $"Users are: {known}.");

    private static InputException SeveralCalled(string option, string name) =>
        new(option, $"Several users are called \"{name}\".", "Give the user name or the id instead.");

    private static string CalledBy(Entity user) =>
        user.GetAttributeValue<string>("domainname") is { Length: > 0 } domainName ? domainName : user.GetAttributeValue<string>("fullname");

    private static string Known(IOrganizationService service)
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("domainname", "fullname"), TopCount = Shown };
        query.Criteria.AddFilter(Enabled());
        query.AddOrder("fullname", OrderType.Ascending);
        return string.Join(", ", service.RetrieveMultiple(query).Entities.Select(CalledBy));
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
