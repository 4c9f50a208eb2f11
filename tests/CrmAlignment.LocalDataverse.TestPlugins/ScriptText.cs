using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>
/// Fills placeholders from the execution context: {Stage}, {Target.subject}, {Columns}, {Pre.alias.column}, {Post.alias.column},
/// {Shared.key}, {Parent.key} (the nearest parent's shared variable), {Input.key}, {Output.key}, {Row.column} (as stored now),
/// {Targets.0.column}, {Pres.0.alias.column}, {Posts.0.alias.column}, {Who}, {Secure}, {Fault}. What is not there is '-'.
/// </summary>
internal sealed class ScriptText
{
    private readonly IPluginExecutionContext _context;
    private readonly Func<IOrganizationService> _service;
    private readonly string _secure;

    public ScriptText(IPluginExecutionContext context, Func<IOrganizationService> service, string secure)
    {
        _context = context;
        _service = service;
        _secure = secure;
    }

    /// <summary>Code of the last fault that the script caught; 0 for none.</summary>
    public int LastFault { get; set; }

    public string Fill(string text) => Regex.Replace(text, @"\{([^{}]+)\}", match => Show(ValueOf(match.Groups[1].Value.Split('.'))));

    private static string Show(object? value)
    {
        switch (value)
        {
            case null:
                return "-";
            case OptionSetValue option:
                return option.Value.ToString(CultureInfo.InvariantCulture);
            case EntityReference reference:
                return reference.Id.ToString();
            case Money money:
                return money.Value.ToString(CultureInfo.InvariantCulture);
            case Entity row:
                return row.LogicalName + "/" + row.Id;
            case EntityCollection rows:
                return rows.Entities.Count.ToString(CultureInfo.InvariantCulture);
            default:
                return Convert.ToString(value, CultureInfo.InvariantCulture);
        }
    }

    private object? ValueOf(string[] path)
    {
        switch (path[0])
        {
            case "Stage":
                return _context.Stage;
            case "Message":
                return _context.MessageName;
            case "Mode":
                return _context.Mode;
            case "Depth":
                return _context.Depth;
            case "Table":
                return _context.PrimaryEntityName;
            case "Id":
                return _context.PrimaryEntityId;
            case "User":
                return _context.UserId;
            case "Initiating":
                return _context.InitiatingUserId;
            case "InTransaction":
                return _context.IsInTransaction;
            case "Correlation":
                return _context.CorrelationId;
            case "Secure":
                return _secure;
            case "Fault":
                return LastFault;
            case "Who":
                return _service().Execute(new OrganizationRequest("WhoAmI"))["UserId"];
            default:
                return DataOf(path);
        }
    }

    private object? DataOf(string[] path)
    {
        switch (path[0])
        {
            case "Target":
                return Column(Target, path[1]);
            case "Columns":
                return string.Join(
                    ",",
                    Target!.Attributes.Keys.Where(name => name != Target.LogicalName + "id").OrderBy(name => name, StringComparer.Ordinal));
            case "Pre":
                return Image(_context.PreEntityImages, path[1], path[2]);
            case "Post":
                return Image(_context.PostEntityImages, path[1], path[2]);
            case "Shared":
                return Value(_context.SharedVariables, path[1]);
            case "Parent":
                return Parents().Select(parent => Value(parent.SharedVariables, path[1])).FirstOrDefault(value => value != null);
            case "Input":
                return Value(_context.InputParameters, path[1]);
            case "Output":
                return Value(_context.OutputParameters, path[1]);
            case "Row":
                return Column(_service().Retrieve(_context.PrimaryEntityName, _context.PrimaryEntityId, new ColumnSet(path[1])), path[1]);
            case "Targets":
                return Column(((EntityCollection)_context.InputParameters["Targets"]).Entities[Index(path[1])], path[2]);
            case "Pres":
                return Image(((IPluginExecutionContext4)_context).PreEntityImagesCollection[Index(path[1])], path[2], path[3]);
            case "Posts":
                return Image(((IPluginExecutionContext4)_context).PostEntityImagesCollection[Index(path[1])], path[2], path[3]);
            default:
                throw new InvalidPluginExecutionException("The script has the unknown placeholder '" + path[0] + "'.");
        }
    }

    private Entity? Target => Value(_context.InputParameters, "Target") as Entity;

    private static object? Column(Entity? row, string column) => row != null && row.Contains(column) ? row[column] : null;

    private static object? Image(EntityImageCollection images, string alias, string column) =>
        images.Contains(alias) ? Column(images[alias], column) : null;

    private static object? Value(ParameterCollection values, string key) => values.Contains(key) ? values[key] : null;

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private IEnumerable<IPluginExecutionContext> Parents()
    {
        for (var parent = _context.ParentContext; parent != null; parent = parent.ParentContext)
        {
            yield return parent;
        }
    }
}
