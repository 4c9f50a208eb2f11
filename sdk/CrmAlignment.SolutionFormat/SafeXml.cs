using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace CrmAlignment.SolutionFormat;

/// <summary>Reads the XML of parts that nobody vouches for.</summary>
public static class SafeXml
{
    /// <summary>
    /// Reads a part: no document type, no external entity, nothing larger or deeper than the limits. White space and positions are kept.
    /// </summary>
    /// <param name="part">Name of the part, for the problem.</param>
    /// <param name="content">Bytes of the part.</param>
    /// <param name="limits">Limits of size and depth.</param>
    /// <param name="root">The root element; null when the part cannot be read.</param>
    /// <param name="problem">Why the part cannot be read; null when it can.</param>
    /// <returns>Whether the part can be read.</returns>
    public static bool TryRead(
        string part, byte[] content, SolutionLimits limits, [NotNullWhen(true)] out XElement? root,
        [NotNullWhen(false)] out FormatProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using var reader = Reader(content, limits);
            root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            problem = null;
            return true;
        }
        catch (XmlException error)
        {
            root = null;
            problem = new FormatProblem(
                part, error.LineNumber, error.LinePosition, $"the XML cannot be read: {error.Message}",
                "Correct the XML; a document type (DTD) is never accepted.");
            return false;
        }
    }

    private static DepthLimitedXmlReader Reader(byte[] content, SolutionLimits limits)
    {
        // A character takes at least one byte, so that the limit of bytes holds for characters; entities cannot add any without a DTD.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.PartBytes,
        };
        return new DepthLimitedXmlReader(XmlReader.Create(new MemoryStream(content, writable: false), settings), limits.XmlDepth);
    }
}
