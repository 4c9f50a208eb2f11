using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// Reads which statuses may follow a status: the encoded XML document that metadata calls TransitionData
/// (https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions). That exports carry it as
/// TransitionData too is assumed; where a table enforces transitions and none is found, the package is refused.
/// </summary>
internal static class TransitionReader
{
    private const string Element = "TransitionData";

    /// <summary>The statuses that may follow a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Their values; none when the file says nothing.</returns>
    public static IReadOnlyList<int> Read(PackageElement status)
    {
        if ((status.Text(Element) ?? status.Attribute(Element)) is not { Length: > 0 } document)
        {
            return [];
        }

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(reader).Descendants()
                .Where(transition => transition.Name.LocalName == "allowedtransition")
                .Select(transition => int.Parse(transition.Attribute("tostatusid")?.Value ?? "", CultureInfo.InvariantCulture))];
        }
        catch (Exception error) when (error is XmlException or FormatException or OverflowException)
        {
            status.Refuse($"{Element} is no list of allowed transitions: {error.Message}", "Restore it from an export.");
            return [];
        }
    }

    /// <summary>Whether a table enforces its transitions. Refuses one that does and names none.</summary>
    /// <param name="info">The table's element.</param>
    public static bool Enforces(PackageElement info)
    {
        if (!info.Flag("EnforceStateTransitions"))
        {
            return false;
        }

        var statuses = info.At("attributes", "attribute").SelectMany(attribute => attribute.At("optionset", "statuses", "status"));
        if (!statuses.Any(status => (status.Text(Element) ?? status.Attribute(Element)) is { Length: > 0 }))
        {
            info.Refuse("EnforceStateTransitions is 1, but no status has TransitionData.", "Set EnforceStateTransitions to 0.");
        }

        return true;
    }
}
