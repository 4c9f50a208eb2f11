using System.Collections.Generic;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Calls;

/// <summary>Resources nested in another.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="IsCollection">Whether there may be several.</param>
/// <param name="Nodes">The resources; empty for null.</param>
internal sealed record NestedAnswer(string Name, bool IsCollection, IReadOnlyList<AnswerNode> Nodes)
{
    /// <summary>Writes them.</summary>
    public void WriteTo(ODataWriter writer)
    {
        writer.WriteStart(new ODataNestedResourceInfo { Name = Name, IsCollection = IsCollection });
        if (IsCollection)
        {
            writer.WriteStart(new ODataResourceSet());
            Each(writer);
            writer.WriteEnd();
        }
        else if (Nodes.Count == 0)
        {
            writer.WriteStart((ODataResource)null!);
            writer.WriteEnd();
        }
        else
        {
            Each(writer);
        }

        writer.WriteEnd();
    }

    private void Each(ODataWriter writer)
    {
        foreach (var node in Nodes)
        {
            node.WriteTo(writer);
        }
    }
}
