using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// Reads steps with their images, in two queries.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/sdkmessageprocessingstep
/// </summary>
/// <param name="service">Reads.</param>
/// <param name="assemblies">Names of the assemblies whose classes run.</param>
internal sealed class InstalledSteps(IOrganizationService service, string[] assemblies)
{
    private const string Table = "sdkmessageprocessingstep";
    private const string ImageTable = "sdkmessageprocessingstepimage";

    /// <summary>The steps.</summary>
    public IReadOnlyList<PluginStep> Read()
    {
        var images = Images();
        var query = new QueryExpression(Table)
        {
            ColumnSet = new ColumnSet("name", "stage", "mode", "rank", "filteringattributes", "asyncautodelete", "statecode"),
        };
        OfAssemblies(query.AddLink("plugintype", "plugintypeid", "plugintypeid"));
        Link(query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid", JoinOperator.LeftOuter), "message", "name");
        Link(query.AddLink("sdkmessagefilter", "sdkmessagefilterid", "sdkmessagefilterid", JoinOperator.LeftOuter), "filter", "primaryobjecttypecode");
        return [.. AllRows.Of(service, query).Select(row => Step(row, [.. images[row.Id]]))];
    }

    private static PluginStep Step(Entity row, IReadOnlyList<StepImage> images) => new(
        row.Id,
        row.GetAttributeValue<string>("name") ?? "",
        Aliased.Value<string>(row, "message.name") ?? "",
        Aliased.Value<string>(row, "filter.primaryobjecttypecode") is { } table and not "none" ? table : "",
        Aliased.Value<string>(row, "type.typename") ?? "")
    {
        Stage = row.NumberOf("stage") ?? 0,
        IsAsynchronous = row.NumberOf("mode") == 1,
        Rank = row.GetAttributeValue<int>("rank"),
        DeletesJob = row.GetAttributeValue<bool>("asyncautodelete"),
        Filter = StepImage.Parts(row.GetAttributeValue<string>("filteringattributes")),
        Images = images,
        IsEnabled = row.NumberOf("statecode") == 0,
    };

    private ILookup<Guid, StepImage> Images()
    {
        var query = new QueryExpression(ImageTable)
        {
            ColumnSet = new ColumnSet("name", "entityalias", "imagetype", "messagepropertyname", "attributes", "sdkmessageprocessingstepid"),
        };
        OfAssemblies(query.AddLink(Table, "sdkmessageprocessingstepid", "sdkmessageprocessingstepid").AddLink("plugintype", "plugintypeid", "plugintypeid"));
        return AllRows.Of(service, query).ToLookup(
            row => row.GetAttributeValue<EntityReference>("sdkmessageprocessingstepid").Id,
            row => new StepImage(
                row.Id,
                row.GetAttributeValue<string>("name") ?? "",
                row.GetAttributeValue<string>("entityalias") ?? "",
                row.NumberOf("imagetype") ?? 0,
                row.GetAttributeValue<string>("messagepropertyname") ?? "",
                StepImage.Parts(row.GetAttributeValue<string>("attributes"))));
    }

    private void OfAssemblies(LinkEntity type)
    {
        Link(type, "type", "typename");
        type.LinkCriteria.AddCondition("assemblyname", ConditionOperator.In, [.. assemblies]);
    }

    private static void Link(LinkEntity link, string alias, string column)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(column);
    }
}
