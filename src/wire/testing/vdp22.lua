-- vdp22.lua: full decode of ratified (802.1Qbg-2012 / 802.1Q clause 41) VDP for tshark and Wireshark.
-- Our own script, written from the clauses and from captures; not derived from any dissector source.
--   tshark -X lua_script:vdp22.lua -r file.pcap -O ecp21,vdp22,evb22 -V
-- It takes over ECP subtype 1 from the built-in "vdp21" dissector, and adds a post-dissector
-- "evb22" for the LLDP EVB TLV (00-80-C2 subtype 0x0D), which tshark 4.0 names but does not open.
local p = Proto("vdp22", "VSI Discovery Protocol (ratified)")
local TT = {[0]="End",[1]="Pre-Associate",[2]="Pre-Associate with Resource Reservation",[3]="Associate",
            [4]="De-Associate",[5]="VSI Manager ID",[127]="Organizationally defined"}
local ERR = {[0]="Success",[1]="Invalid format",[2]="Insufficient resources",[3]="Unable to contact VSI manager",
             [4]="Other failure",[5]="Invalid VID, GroupID or MAC address"}
local IDF = {[1]="IPv4",[2]="IPv6",[3]="MAC",[4]="Local",[5]="UUID"}
local FF  = {[1]="VID",[2]="MAC/VID",[3]="GroupID/VID",[4]="GroupID/MAC/VID"}
local f = {
  ttype = ProtoField.uint16("vdp22.tlv.type","TLV type",base.DEC,TT,0xfe00),
  tlen  = ProtoField.uint16("vdp22.tlv.len","TLV length",base.DEC,nil,0x01ff),
  mgrid = ProtoField.bytes("vdp22.mgrid","VSI manager ID"),
  stat  = ProtoField.uint8("vdp22.status","Status",base.HEX),
  res   = ProtoField.bool("vdp22.status.reserved","Reserved",8,nil,0x80),
  ack   = ProtoField.bool("vdp22.status.ack","Response (Req/Ack)",8,nil,0x40),
  sbit  = ProtoField.bool("vdp22.status.s","S-bit (user suspended)",8,nil,0x20),
  mbit  = ProtoField.bool("vdp22.status.m","M-bit (user migrating here)",8,nil,0x10),
  keep  = ProtoField.bool("vdp22.status.keep","Keep",8,nil,0x20),
  hard  = ProtoField.bool("vdp22.status.hard","Hard error",8,nil,0x10),
  err   = ProtoField.uint8("vdp22.status.error","Error",base.DEC,ERR,0x0f),
  tid   = ProtoField.uint24("vdp22.typeid","VSI type ID",base.HEX),
  tver  = ProtoField.uint8("vdp22.typever","VSI type version",base.DEC),
  idf   = ProtoField.uint8("vdp22.vsiidfmt","VSIID format",base.DEC,IDF),
  vsi   = ProtoField.bytes("vdp22.vsiid","VSIID"),
  ff    = ProtoField.uint8("vdp22.filterfmt","Filter info format",base.DEC,FF),
  nent  = ProtoField.uint16("vdp22.entries","Number of entries",base.DEC),
  grp   = ProtoField.uint32("vdp22.groupid","GroupID",base.HEX),
  mac   = ProtoField.ether("vdp22.mac","MAC address"),
  ps    = ProtoField.uint16("vdp22.ps","PS (PCP significant)",base.DEC,nil,0x8000),
  pcp   = ProtoField.uint16("vdp22.pcp","PCP",base.DEC,nil,0x7000),
  vid   = ProtoField.uint16("vdp22.vid","VID",base.DEC,nil,0x0fff),
  oui   = ProtoField.uint24("vdp22.oui","OUI",base.HEX),
  odata = ProtoField.bytes("vdp22.orgdata","Organizational data"),
  pad   = ProtoField.bytes("vdp22.pad","End TLV / padding"),
}
p.fields = f
local ex_len  = ProtoExpert.new("vdp22.bad_length","TLV length does not match content",expert.group.MALFORMED,expert.severity.ERROR)
local ex_mgr  = ProtoExpert.new("vdp22.no_mgrid","First TLV is not a VSI manager ID TLV",expert.group.PROTOCOL,expert.severity.ERROR)
local ex_type = ProtoExpert.new("vdp22.unknown_tlv","Unknown TLV type",expert.group.UNDECODED,expert.severity.WARN)
p.experts = {ex_len, ex_mgr, ex_type}
local ESZ = {[1]=2,[2]=8,[3]=6,[4]=12}
function p.dissector(tvb, pinfo, tree)
  local o, first, txt = 0, true, {}
  local root = tree:add(p, tvb())
  while tvb:len() - o >= 2 do
    local h = tvb(o,2):uint()
    local t, l = bit.rshift(h,9), bit.band(h,0x1ff)
    if t == 0 then root:add(f.pad, tvb(o)); break end
    local st = root:add(p, tvb(o, math.min(2+l, tvb:len()-o)), (TT[t] or "Unknown").." TLV")
    st:add(f.ttype, tvb(o,2)); st:add(f.tlen, tvb(o,2))
    if o+2+l > tvb:len() then st:add_proto_expert_info(ex_len); break end
    if first and t ~= 5 then st:add_proto_expert_info(ex_mgr) end
    first = false
    local v = tvb(o+2, l)
    if t == 5 then
      if l ~= 16 then st:add_proto_expert_info(ex_len) else st:add(f.mgrid, v) end
    elseif t >= 1 and t <= 4 then
      if l < 25 then st:add_proto_expert_info(ex_len)
      else
        local s = v(0,1):uint()
        local ss = st:add(f.stat, v(0,1))
        ss:add(f.res, v(0,1)); ss:add(f.ack, v(0,1))
        if bit.band(s,0x40) ~= 0 then ss:add(f.keep, v(0,1)); ss:add(f.hard, v(0,1)); ss:add(f.err, v(0,1))
        else ss:add(f.sbit, v(0,1)); ss:add(f.mbit, v(0,1)); ss:add(f.err, v(0,1)) end
        st:add(f.tid, v(1,3)); st:add(f.tver, v(4,1)); st:add(f.idf, v(5,1)); st:add(f.vsi, v(6,16))
        local fm, n = v(22,1):uint(), v(23,2):uint()
        st:add(f.ff, v(22,1)); st:add(f.nent, v(23,2))
        local e = ESZ[fm]
        if not e or l ~= 25 + n*e then st:add_proto_expert_info(ex_len)
        else
          local q = 25
          for i = 1, n do
            local en = st:add(p, v(q,e), "Entry "..i)
            local r = q
            if fm >= 3 then en:add(f.grp, v(r,4)); r = r+4 end
            if fm == 2 or fm == 4 then en:add(f.mac, v(r,6)); r = r+6 end
            en:add(f.ps, v(r,2)); en:add(f.pcp, v(r,2)); en:add(f.vid, v(r,2))
            q = q + e
          end
        end
        local a = bit.band(s,0x40) ~= 0
        txt[#txt+1] = TT[t]..(a and (" resp err="..bit.band(s,15)..(bit.band(s,0x20)~=0 and " KEEP" or "")..(bit.band(s,0x10)~=0 and " HARD" or ""))
                      or (" req"..(bit.band(s,0x20)~=0 and " S" or "")..(bit.band(s,0x10)~=0 and " M" or "")))
      end
    elseif t == 127 then
      if l < 3 then st:add_proto_expert_info(ex_len)
      else st:add(f.oui, v(0,3)); if l > 3 then st:add(f.odata, v(3)) end end
    else st:add_proto_expert_info(ex_type) end
    o = o + 2 + l
  end
  if #txt > 0 then pinfo.cols.info:append(" | "..table.concat(txt, " + ")) end
  return tvb:len()
end
DissectorTable.get("ecp.subtype"):set(1, p)

local e = Proto("evb22", "EVB TLV (802.1Q D.2.12)")
local M = {[0]="none",[1]="EVB Bridge",[2]="EVB station"}
local RS = {[0]="FALSE",[1]="TRUE",[3]="unknown"}
local g = {
  bst=ProtoField.uint8("evb22.bridge","EVB Bridge status",base.HEX), bgid=ProtoField.bool("evb22.bgid","BGID",8,nil,4),
  rrcap=ProtoField.bool("evb22.rrcap","RRCAP",8,nil,2), rrctr=ProtoField.bool("evb22.rrctr","RRCTR",8,nil,1),
  sst=ProtoField.uint8("evb22.station","EVB station status",base.HEX), sgid=ProtoField.bool("evb22.sgid","SGID",8,nil,8),
  rrreq=ProtoField.bool("evb22.rrreq","RRREQ",8,nil,4), rrstat=ProtoField.uint8("evb22.rrstat","RRSTAT",base.DEC,RS,3),
  r=ProtoField.uint8("evb22.retries","R (max retries)",base.DEC,nil,0xe0), rte=ProtoField.uint8("evb22.rte","RTE",base.DEC,nil,0x1f),
  mode=ProtoField.uint8("evb22.mode","EVB mode",base.DEC,M,0xc0), rolw=ProtoField.bool("evb22.rwd_rol","ROL (RWD is remote's)",8,nil,0x20),
  rwd=ProtoField.uint8("evb22.rwd","RWD",base.DEC,nil,0x1f), rolk=ProtoField.bool("evb22.rka_rol","ROL (RKA is remote's)",8,nil,0x20),
  rka=ProtoField.uint8("evb22.rka","RKA",base.DEC,nil,0x1f) }
e.fields = g
function e.dissector(tvb, pinfo, tree)
  if tvb:len() < 16 or tvb(12,2):uint() ~= 0x88cc then return end
  local o = 14
  while tvb:len() - o >= 2 do
    local h = tvb(o,2):uint(); local t, l = bit.rshift(h,9), bit.band(h,0x1ff)
    if t == 0 or o+2+l > tvb:len() then return end
    if t == 127 and l == 9 and tvb(o+2,4):uint() == 0x0080c20d then
      local v = tvb(o+6,5); local r = tree:add(e, tvb(o,11))
      local b = r:add(g.bst, v(0,1)); b:add(g.bgid, v(0,1)); b:add(g.rrcap, v(0,1)); b:add(g.rrctr, v(0,1))
      local s = r:add(g.sst, v(1,1)); s:add(g.sgid, v(1,1)); s:add(g.rrreq, v(1,1)); s:add(g.rrstat, v(1,1))
      r:add(g.r, v(2,1)); r:add(g.rte, v(2,1)); r:add(g.mode, v(3,1)); r:add(g.rolw, v(3,1)); r:add(g.rwd, v(3,1))
      r:add(g.rolk, v(4,1)); r:add(g.rka, v(4,1))
    end
    o = o + 2 + l
  end
end
register_postdissector(e)
