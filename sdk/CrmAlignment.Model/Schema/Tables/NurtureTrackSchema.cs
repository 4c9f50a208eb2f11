using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.NurtureTrackTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="NurtureTrackTable"/>.</summary>
internal static class NurtureTrackSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_NurtureTrack",
        Ownership = Ownership.Organization,
        Label = Glossary.NurtureTrack.Name,
        CollectionLabel = Glossary.NurtureTrack.Plural,
        Description = new(
            "A way to keep rejected leads warm: a queue and a cadence of touches.",
            "Способ не дать отклоненным лидам остыть: очередь и график касаний.",
            "Спосіб не дати відхиленим лідам охолонути: черга та графік дотиків.",
            "让被拒绝的线索保持热度的办法：一个队列和一套触达节奏。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the track.", "Название программы.", "Назва програми.", "方案的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new("Code of the track; unique.", "Код программы; уникален.", "Код програми; унікальний.", "方案的代码；唯一。"))
            { Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.QueueId, "queue", Cascade.RestrictDelete, "crma_nurturetrack_queueid",
                Glossary.Queue.Name,
                new("Queue in which its leads wait.", "Очередь, в которой ждут лиды программы.", "Черга, у якій чекають ліди програми.", "该方案的线索等待处理的队列。"))
            { Required = Requirement.ApplicationRequired },
            new TwoOptionsColumn(
                Names.IsDefault, false,
                new("Default", "По умолчанию", "За замовчуванням", "默认"),
                new(
                    "Whether leads that no rule routes go here.",
                    "Попадают ли сюда лиды, для которых нет правила.",
                    "Чи потрапляють сюди ліди, для яких немає правила.",
                    "没有规则适用的线索是否进入此方案。")),
            new WholeNumberColumn(
                Names.WindowMonths, 1, 60,
                new("Window in months", "Срок в месяцах", "Строк у місяцях", "期限（月）"),
                new(
                    "Months after which an untended lead counts as lost to a competitor; 12 when empty.",
                    "Через сколько месяцев лид без внимания считается ушедшим к конкуренту; 12, если пусто.",
                    "Через скільки місяців лід без уваги вважається таким, що пішов до конкурента; 12, якщо порожньо.",
                    "线索无人跟进多少个月后视为流失给竞争对手；为空时为 12。")),
            new TwoOptionsColumn(
                Names.StopOnAnswer, true,
                new("Stop when answered", "Остановить после ответа", "Зупинити після відповіді", "收到回应后停止"),
                new(
                    "Whether touches stop when the lead answers: it wrote, called, responded to a campaign, was spoken with or met.",
                    "Прекращаются ли касания, когда лид ответил: написал, позвонил, откликнулся на кампанию, с ним поговорили или встретились.",
                    "Чи припиняються дотики, коли лід відповів: написав, зателефонував, відгукнувся на кампанію, з ним поговорили або зустрілися.",
                    "线索有回应时（来信、来电、响应市场活动、通话或会面）是否停止触达。")),
        ],
        Keys =
        [
            new(
                "crma_nurturetrackkey", [Names.Code],
                new("Code of the track", "Код программы", "Код програми", "方案代码")),
        ],
    };
}
