using System.Xml.Linq;

namespace CrmAlignment.Solution.Parts;

/// <summary>A hand-written dashboard, role, app or site map.</summary>
/// <param name="Path">File, relative to the folder of parts.</param>
/// <param name="Xml">Its only element, without comments.</param>
public sealed record XmlPart(string Path, XElement Xml);
