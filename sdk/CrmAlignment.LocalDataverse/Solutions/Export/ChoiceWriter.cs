using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Global choices.</summary>
internal sealed class ChoiceWriter : IComponentWriter
{
    /// <inheritdoc/>
    public void Write(ExportContext context, ExportOutput output)
    {
        foreach (var choice in context.Catalog.GlobalChoices.OrderBy(choice => choice.Name, StringComparer.Ordinal))
        {
            var component = MetadataComponents.OfChoice(choice.Name);
            if (context.Has(component))
            {
                output.Add("optionsets", ChoiceXml.Global(context, choice));
                output.Root(ComponentType.Choice, choice.Name);
                output.Contents.Add(component);
            }
        }
    }
}
