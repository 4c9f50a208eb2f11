using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation;

/// <summary>Reads Custom APIs with their parameters and answers, in three queries.</summary>
/// <param name="service">Reads.</param>
/// <param name="prefix">Prefix of the publisher, without the underscore.</param>
internal sealed class InstalledApis(IOrganizationService service, string prefix)
{
    private const string Table = "customapi";
    private const string Key = "customapiid";

    /// <summary>The Custom APIs with their ids.</summary>
    public IReadOnlyList<(Guid Id, ApiSignature Api)> Read()
    {
        var parameters = Members("customapirequestparameter", "uniquename", "type", "isoptional");
        var answers = Members("customapiresponseproperty", "uniquename", "type");
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet("uniquename", "isfunction", "bindingtype", "boundentitylogicalname", "executeprivilegename"),
        };
        query.Criteria.AddCondition("uniquename", ConditionOperator.BeginsWith, prefix + "_");
        var type = query.AddLink("plugintype", "plugintypeid", "plugintypeid", JoinOperator.LeftOuter);
        type.EntityAlias = "type";
        type.Columns = new ColumnSet("typename");
        return [.. AllRows.Of(service, query).Select(row => (row.Id, Api(row, parameters[row.Id], answers[row.Id])))];
    }

    private static ApiSignature Api(Entity row, IEnumerable<Entity> parameters, IEnumerable<Entity> answers) => new(
        row.GetAttributeValue<string>("uniquename"),
        ApiText.Settings(
            row.GetAttributeValue<bool>("isfunction"),
            row.NumberOf("bindingtype") ?? 0,
            row.GetAttributeValue<string>("boundentitylogicalname"),
            row.GetAttributeValue<string>("executeprivilegename"),
            Aliased.Value<string>(row, "type.typename")),
        parameters.ToDictionary(NameOf, member => ApiText.Parameter(TypeOf(member), member.GetAttributeValue<bool>("isoptional")), StringComparer.Ordinal),
        answers.ToDictionary(NameOf, member => ApiText.Parameter(TypeOf(member), false), StringComparer.Ordinal));

    private ILookup<Guid, Entity> Members(string table, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, Key]) };
        query.AddLink(Table, Key, Key).LinkCriteria.AddCondition("uniquename", ConditionOperator.BeginsWith, prefix + "_");
        return AllRows.Of(service, query).ToLookup(row => row.GetAttributeValue<EntityReference>(Key).Id);
    }

    private static string NameOf(Entity member) => member.GetAttributeValue<string>("uniquename");

    private static int TypeOf(Entity member) => member.NumberOf("type") ?? -1;
}
