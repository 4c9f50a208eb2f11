using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>The status transitions of an option as the SDK has them: a small XML document.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions.</remarks>
internal static class TransitionData
{
    private static readonly XNamespace Xml = "http://schemas.microsoft.com/crm/2009/WebServices";

    /// <summary>The document of a status.</summary>
    /// <param name="option">The status.</param>
    /// <returns>The XML; null when any status may follow.</returns>
    public static string? Of(ChoiceOption option)
    {
        if (option.Transitions.IsEmpty)
        {
            return null;
        }

        var transitions = option.Transitions.Select(next =>
            new XElement(Xml + "allowedtransition", new XAttribute("sourcestatusid", option.Value), new XAttribute("tostatusid", next)));
        return new XElement(Xml + "allowedtransitions", transitions).ToString(SaveOptions.DisableFormatting);
    }
}
