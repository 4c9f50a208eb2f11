using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>The Custom API about the engagement score.</summary>
internal static class ScoreApi
{
    internal static ApiSchema Explain { get; } = new()
    {
        UniqueName = ExplainScoreApi.UniqueName,
        BoundTable = LeadTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Explain engagement score", "Объяснить балл вовлеченности", "Пояснити бал залученості", "说明互动得分"),
        Description = new(
            "Says which events gave which points of a lead's engagement score, what is left of each, and what has faded. Reads only.",
            "Показывает, какие события дали баллы вовлеченности лида, что осталось от каждого и что уже не действует. Только чтение.",
            "Показує, які події дали бали залученості ліда, що залишилося від кожної та що вже не діє. Лише читання.",
            "说明哪些事件给予线索互动得分、各自剩余多少以及哪些已衰减完毕。只读。"),
        Parameters =
        [
            new(
                ExplainScoreApi.At, DateTime, true,
                new("At", "На момент", "На момент", "时间点"),
                new("Instant (UTC); now when missing.", "Момент времени (UTC); по умолчанию сейчас.", "Момент часу (UTC); за замовчуванням зараз.", "时间点（UTC）；缺省为当前。")),
        ],
        Responses =
        [
            new(
                ExplainScoreApi.Result, String, false,
                Glossary.EngagementScore.Name,
                new(
                    "JSON object: the score, its events with what is left of each, and what has faded.",
                    "Объект JSON: балл, события с остатком по каждому и то, что уже не действует.",
                    "Об’єкт JSON: бал, події із залишком за кожною та те, що вже не діє.",
                    "JSON 对象：得分、各事件及其剩余分数，以及已衰减完毕的事件。")),
        ],
    };
}
