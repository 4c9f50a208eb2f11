using System.Xml.Linq;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Writing;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>
/// A ribbon as the platform sends it: a package whose part /RibbonXml.xml System.IO.Packaging finds.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/export-ribbon-definitions#decompress-the-ribbon-data
/// </summary>
internal static class RibbonZip
{
    private const string Part = "RibbonXml.xml";

    public static byte[] Of(XElement ribbon)
    {
        var parts = new PackageParts();
        parts.Add(Part, ribbon);
        parts.Add(PartName.ContentTypes, ContentTypes.Create([Part]));
        return parts.ToZip();
    }
}
