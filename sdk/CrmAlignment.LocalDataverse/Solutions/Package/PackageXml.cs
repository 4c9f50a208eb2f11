using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Loads XML parts: no DTD, no external references, positions kept for error messages.</summary>
internal static class PackageXml
{
    public static PackageElement Load(string part, byte[] content, string expectedRoot, PackageProblems problems)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            if (root.Name.LocalName != expectedRoot)
            {
                throw new SolutionPackageException([new SolutionPackageProblem(
                    part, 1, 1, $"<{root.Name.LocalName}>", $"the root element must be <{expectedRoot}>.",
                        "Restore the part from an export.")]);
            }

            return new PackageElement(root, part, problems);
        }
        catch (XmlException error)
        {
            throw new SolutionPackageException(
                [new SolutionPackageProblem(
                    part, error.LineNumber, error.LinePosition, null, error.Message, "Correct the XML; a DTD is never accepted.")],
                error);
        }
    }
}
