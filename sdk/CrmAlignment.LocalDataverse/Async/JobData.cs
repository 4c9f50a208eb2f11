using System;
using System.Globalization;
using System.Text.Json;
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
    public static string Write(RequestScope scope, PluginExecutionContext context) => JobText.Of((Scope: scope, Context: context), static (json, job) =>
    {
        json.WriteString("user", job.Context.UserId);
        WriteImages(json, "before", job.Context.PreEntityImagesCollection);
        WriteImages(json, "after", job.Context.PostEntityImagesCollection);
        json.WriteString("created", job.Context.OperationCreatedOn.ToString("O", CultureInfo.InvariantCulture));
        JobRequest.Write(json, "request", job.Scope);
    });

    /// <summary>
    /// The request that a job belongs to, outside any transaction. Jobs of files with layout 1 keep its values among their own.
    /// </summary>
    /// <param name="host">What jobs need to run.</param>
    /// <param name="data">The job's data.</param>
    /// <returns>The request.</returns>
    public static RequestScope ReadScope(JobHost host, JsonElement data) =>
        JobRequest.Read(host, data.TryGetProperty("request", out var request) && request.ValueKind == JsonValueKind.Object ? request : data);

    /// <summary>The context that the job's step sees.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="step">The step.</param>
    /// <param name="jobId">Id of the job.</param>
    /// <param name="data">The job's data.</param>
    /// <returns>The context.</returns>
    public static PluginExecutionContext ReadContext(RequestScope scope, PluginStep step, Guid jobId, JsonElement data)
    {
        var context = new PluginExecutionContext(scope, step, PipelineStage.PostOperation, data.GetProperty("user").GetGuid())
        {
            Mode = 1,
            OperationId = jobId,
            OperationCreatedOn = DateTime.Parse(JobText.Required(data, "created"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        };
        context.PreEntityImagesCollection = ReadImages(data.GetProperty("before"), context.PreEntityImages);
        context.PostEntityImagesCollection = ReadImages(data.GetProperty("after"), context.PostEntityImages);
        return context;
    }

    // One object a row: bulk requests have several. Jobs of files with layout 1 have one row, and no list around it.
    private static void WriteImages(Utf8JsonWriter json, string name, EntityImageCollection[] rows)
    {
        json.WriteStartArray(name);
        foreach (var images in rows)
        {
            json.WriteStartObject();
            foreach (var image in images)
            {
                json.WritePropertyName(image.Key);
                ContextValueCodec.Write(json, image.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static EntityImageCollection[] ReadImages(JsonElement json, EntityImageCollection single)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [ReadRow(json, single)];
        }

        var result = new EntityImageCollection[json.GetArrayLength()];
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = ReadRow(json[index], result.Length == 1 ? single : []);
        }

        return result;
    }

    private static EntityImageCollection ReadRow(JsonElement json, EntityImageCollection into)
    {
        foreach (var image in json.EnumerateObject())
        {
            into[image.Name] = (Entity)ContextValueCodec.Read(image.Value)!;
        }

        return into;
    }
}
