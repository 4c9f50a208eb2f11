using System.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// Refuses what cannot be written, rather than leaving it out: a package that lacks a component uninstalls it where it is imported as an
/// upgrade.
/// </summary>
internal sealed class Unwritable : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var app in context.Rows("canvasapp"))
        {
            throw context.Refuse($"canvas app '{app["displayname"] ?? app["name"]}'", "its document is not kept here. Take it out of the solution.");
        }

        foreach (var control in context.Rows("customcontrol"))
        {
            throw context.Refuse($"custom control '{control["name"]}'", "its scripts are not kept here. Take it out of the solution.");
        }

        var names = new ComponentNames(context.Transaction);
        foreach (var component in context.Marked.Where(component => !output.Contents.Contains(component) && IsThere(context, component)))
        {
            throw context.Refuse($"component {names.Of(component)}", "components of its kind are not written here. Take it out of the solution.");
        }
    }

    // Of tables of others, and of what is gone, marks may be left.
    private static bool IsThere(ExportContext context, Component component) => component.Type switch
    {
        ComponentType.Table => false,
        ComponentType.Column or ComponentType.Key or ComponentType.Relationship or ComponentType.Choice => false,
        ComponentType.AttributeMap => false,
        _ => ComponentTables.TableOf(context.Catalog, component.Type) is not { } table || context.Transaction.Exists(table.LogicalName, component.Id),
    };
}
