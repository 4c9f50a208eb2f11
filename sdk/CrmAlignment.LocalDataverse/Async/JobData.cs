using System;
using System.Text.Json.Nodes;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Registrations;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>The context of an asynchronous step, as its job keeps it.</summary>
internal static class JobData
{
    /// <summary>The context as text.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="context">The context, with its images.</param>
    /// <returns>JSON.</returns>
    public static string Write(RequestScope scope, PluginExecutionContext context) => new JsonObject
    {
        ["user"] = context.UserId.ToString(),
        ["before"] = WriteImages(context.PreEntityImagesCollection),
        ["after"] = WriteImages(context.PostEntityImagesCollection),
        ["created"] = context.OperationCreatedOn.ToString("O"),
        ["request"] = JobRequest.Write(scope),
    }.ToJsonString();

    /// <summary>
    /// The request that a job belongs to, outside any transaction. Jobs of files with layout 1 keep its values among their own.
    /// </summary>
    /// <param name="host">What jobs need to run.</param>
    /// <param name="data">The job's data.</param>
    /// <returns>The request.</returns>
    public static RequestScope ReadScope(JobHost host, JsonNode data) =>
        JobRequest.Read(host, data["request"] is JsonObject request ? request : data);

    /// <summary>The context that the job's step sees.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="step">The step.</param>
    /// <param name="jobId">Id of the job.</param>
    /// <param name="data">The job's data.</param>
    /// <returns>The context.</returns>
    public static PluginExecutionContext ReadContext(RequestScope scope, PluginStep step, Guid jobId, JsonNode data)
    {
        var context = new PluginExecutionContext(scope, step, PipelineStage.PostOperation, Guid.Parse(Text(data, "user")))
        {
            Mode = 1,
            OperationId = jobId,
            OperationCreatedOn = DateTime.Parse(Text(data, "created"), null, System.Globalization.DateTimeStyles.RoundtripKind),
        };
        context.PreEntityImagesCollection = ReadImages(data["before"], context.PreEntityImages);
        context.PostEntityImagesCollection = ReadImages(data["after"], context.PostEntityImages);
        return context;
    }

    private static string Text(JsonNode data, string name) => data[name]!.GetValue<string>();

    // One object a row: bulk requests have several. Jobs of files with layout 1 have one row, and no list around it.
    private static JsonArray WriteImages(EntityImageCollection[] rows)
    {
        var result = new JsonArray();
        foreach (var images in rows)
        {
            var row = new JsonObject();
            foreach (var image in images)
            {
                row[image.Key] = ContextValueCodec.Write(image.Value);
            }

            result.Add(row);
        }

        return result;
    }

    private static EntityImageCollection[] ReadImages(JsonNode? node, EntityImageCollection single)
    {
        var rows = node as JsonArray ?? [node!.DeepClone()];
        var result = new EntityImageCollection[rows.Count];
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = result.Length == 1 ? single : [];
            foreach (var image in rows[index]!.AsObject())
            {
                result[index][image.Key] = (Entity)ContextValueCodec.Read(image.Value)!;
            }
        }

        return result;
    }
}
