using System.Xml.Linq;

namespace CrmAlignment.Solution.Parts;

/// <summary>A hand-written form.</summary>
/// <param name="Path">File, relative to the folder of parts.</param>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Kind">Type of form: main, quick, quickCreate or card.</param>
/// <param name="Xml">The systemform element, without comments.</param>
public sealed record FormPart(string Path, string Table, string Kind, XElement Xml);
